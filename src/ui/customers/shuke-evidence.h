/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  char *what;
  char *when;     /* a day, or how many; (nullable) */
  char *colour;   /* (nullable): a word */
} ShukeEvidence;

/* Takes @what and @when. */
ShukeEvidence *shuke_evidence_new         (char *what, char *when, const char *colour);
void           shuke_evidence_free        (ShukeEvidence *self);
/* A popover that shows what a figure of the greet card stands on. @facts: (element-type ShukeEvidence) */
GtkWidget     *shuke_evidence_new_popover (const char *heading, GPtrArray *facts);

G_END_DECLS
