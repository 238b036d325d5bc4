/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Libraries that most days never need cost memory and time at every start, with all that they bring along. Each of them is linked to a module
 * beside the program instead, which holds nothing but a table of the library's functions, and is loaded at the first workbook. */

/* The table of the module @name, which stays for as long as the program runs. SHUKE_ERROR_INCOMPLETE when it is not there. May be called from any
 * thread. */
gconstpointer shuke_module_load (const char *name, GError **error);

/* For the header of a table: a member with the function's own name and type. */
#define SHUKE_MODULE_MEMBER(function) __typeof__ (function) *function;
/* For the module: the function itself. */
#define SHUKE_MODULE_ENTRY(function) .function = function,
/* The one name that a module exports. */
#define SHUKE_MODULE_TABLE shuke_module_table

G_END_DECLS
