/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GSettings ends the program when a schema is missing; a window without remembered size is better. */

#include "config.h"

#include "shuke-settings.h"

GSettings *
shuke_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SHUKE_APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
