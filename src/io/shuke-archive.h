/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include "shuke-module.h"

G_BEGIN_DECLS

/* What is used of libarchive. */
#define SHUKE_ARCHIVE_FUNCTIONS(F) \
  F (archive_entry_is_encrypted) \
  F (archive_entry_pathname) \
  F (archive_entry_size) \
  F (archive_entry_size_is_set) \
  F (archive_errno) \
  F (archive_read_data_block) \
  F (archive_read_free) \
  F (archive_read_new) \
  F (archive_read_next_header) \
  F (archive_read_open_fd) \
  F (archive_read_open_memory) \
  F (archive_read_support_format_zip_seekable)

typedef struct {
  SHUKE_ARCHIVE_FUNCTIONS (SHUKE_MODULE_MEMBER)
} ShukeArchive;

#define SHUKE_ARCHIVE_MODULE "shuke-archive"

G_END_DECLS
