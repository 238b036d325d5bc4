/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-clock.h"
#include "shuke-import-file.h"

G_BEGIN_DECLS

/* Whether those of a file may be written to, since which day and how they said it. Tells by "changed", and by "answered" when it
 * had to ask. */
#define SHUKE_TYPE_IMPORT_CONSENT_BOX (shuke_import_consent_box_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportConsentBox, shuke_import_consent_box, SHUKE, IMPORT_CONSENT_BOX, GtkBox)

/* With another file: what was answered for one is said of no other. */
void     shuke_import_consent_box_begin      (ShukeImportConsentBox *self);
/* With the next file of several: the answer for the last one stands ready and says so, until it is changed; not for a file that tells by
 * itself who agreed. @file is NULL when it could not be read. */
void     shuke_import_consent_box_go_on      (ShukeImportConsentBox *self, ShukeImportFile *file);
void     shuke_import_consent_box_set_clock  (ShukeImportConsentBox *self, ShukeClock *clock);
/* The answer in @options, whose texts are the box's; agreed without a day is today. */
void     shuke_import_consent_box_read       (ShukeImportConsentBox *self, ShukeImportOptions *options);
/* A day that is typed has to be one, and not to come. */
gboolean shuke_import_consent_box_is_fine    (ShukeImportConsentBox *self);
/* Asks by a dialog when nobody has answered yet; FALSE when nothing has to be asked of @file. */
gboolean shuke_import_consent_box_ask        (ShukeImportConsentBox *self, ShukeImportFile *file);
/* Narrow, the answer stands below its question instead of beside it. */
void     shuke_import_consent_box_set_narrow (ShukeImportConsentBox *self, gboolean narrow);

G_END_DECLS
