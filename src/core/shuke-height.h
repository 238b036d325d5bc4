/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The height of a person at the head of @text as people say it, in mm; 0 when there is none between 30 cm and 2.5 m: 165, 165cm, 165 公分,
 * 1.65, 1.65m, 1米65, 1m65, 一米六五, 一米六, 一点六五米, 一百六十五公分. Full-width digits are to be made ordinary ones before. @end (may be
 * NULL) is what stands behind it. */
gint32 shuke_height_read (const char *text, const char **end);
/* The same of a text that says nothing else, but for 约 before it and 左右 behind it. */
gint32 shuke_height_read_all (const char *text);

G_END_DECLS
