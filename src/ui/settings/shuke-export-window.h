/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Customers on their way to a file: whom, as what; then how far it is. */
#define SHUKE_TYPE_EXPORT_WINDOW (shuke_export_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeExportWindow, shuke_export_window, SHUKE, EXPORT_WINDOW, AdwWindow)

void shuke_export_window_open (ShukeWindow *parent);

G_END_DECLS
