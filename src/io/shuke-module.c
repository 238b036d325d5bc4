/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Modules that are loaded when they are first wanted. Must never unload one, because strings and handles of its library may still be held. */

#include "config.h"

#include "shuke-module.h"

#include <gmodule.h>

#include "shuke-error.h"

gconstpointer
shuke_module_load (const char  *name,
                   GError     **error)
{
  static GMutex mutex;
  static GHashTable *tables;   /* (element-type char* gconstpointer) */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  const char *folder = g_getenv ("SHUKE_MODULEDIR");
  g_autofree char *file = g_strconcat (name, "." G_MODULE_SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : SHUKE_MODULEDIR, file, NULL);
  GModule *module;
  gpointer table;

  if (tables == NULL)
    tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table = g_hash_table_lookup (tables, name);
  if (table != NULL)
    return table;
  module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (module == NULL || !g_module_symbol (module, G_STRINGIFY (SHUKE_MODULE_TABLE), &table))
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_INCOMPLETE, "a part of the program is missing: %s", g_module_error ());
      g_clear_pointer (&module, g_module_close);
      return NULL;
    }
  g_module_make_resident (module);
  g_hash_table_insert (tables, g_strdup (name), table);
  return table;
}
