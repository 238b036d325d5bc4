/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The encodings in which tills, spreadsheets and old phones write text, in the order of the drop-down. */
typedef enum {
  SHUKE_ENCODING_UTF8,
  SHUKE_ENCODING_GB18030,       /* also whatever calls itself GBK or GB2312 */
  SHUKE_ENCODING_BIG5,          /* read as Big5-HKSCS, its superset */
  SHUKE_ENCODING_UTF16LE,
  SHUKE_ENCODING_UTF16BE,
  SHUKE_ENCODING_WINDOWS_1252,
  SHUKE_N_ENCODINGS,
} ShukeEncoding;

/* What the converter of the system calls it: "GB18030". */
const char    *shuke_encoding_get_name  (ShukeEncoding encoding);
/* For the drop-down, translated. */
const char    *shuke_encoding_get_label (ShukeEncoding encoding);
/* From a name in a file: "gb2312", "Big5", "utf-8", "ISO-8859-1". FALSE for one that is not among ours. */
gboolean       shuke_encoding_from_name (const char *name, ShukeEncoding *encoding);

/* Pure ASCII is UTF-8. Never fails: what looks like nothing else is Windows-1252. */
ShukeEncoding  shuke_encoding_detect    (const char *bytes, gsize length);

/* Length of a byte order mark of that encoding at the head, else 0. */
gsize          shuke_encoding_mark      (ShukeEncoding encoding, const char *bytes, gsize length);

/* Always gives valid UTF-8 without mark, ended by NUL; a NUL in it becomes U+FFFD too. Each unreadable place
 * becomes one U+FFFD and is counted in @n_bad. (transfer full) */
char          *shuke_encoding_to_utf8   (ShukeEncoding encoding, const char *bytes, gsize length,
                                         gsize *new_length, guint64 *n_bad);

/* The same in pieces, for files. A scan looks at all bytes; begin with zeroes. */
typedef struct {
  guint64 n_bytes;
  guint64 n_nul[2];       /* at even and at odd places */
  guint64 n_multi;        /* sound UTF-8 sequences beyond ASCII */
  guint64 n_bad;
  guint   need;           /* bytes still missing of the present sequence */
  guint8  low, high;      /* bounds of the next one */
  char    head[4];
} ShukeUtf8Scan;

void           shuke_utf8_scan_feed     (ShukeUtf8Scan *self, const char *bytes, gsize length);

/* Number of bytes at the head of @bytes that are sound UTF-8 (NUL is sound here). */
gsize          shuke_utf8_valid_prefix  (const char *bytes, gsize length);

typedef struct {
  guint64 n_first[2], n_second[2], n_other[2], n_bad[2];    /* as GB18030, as Big5 */
  guint8  lead[2];
  guint8  gb_quad;        /* place in a four-byte sequence */
} ShukeHanScan;

void           shuke_han_scan_feed      (ShukeHanScan *self, const char *bytes, gsize length);
/* FALSE when the UTF-8 scan alone cannot tell: then the other one decides. */
gboolean       shuke_utf8_scan_decide   (const ShukeUtf8Scan *self, ShukeEncoding *encoding);
ShukeEncoding  shuke_han_scan_decide    (const ShukeHanScan *self);

G_END_DECLS
