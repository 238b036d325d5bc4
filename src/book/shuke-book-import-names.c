/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What she is called when a row says who she is: 王丽娟 takes the place of 王姐（朵朵妈妈）, which stays what she is called; and the other way round a row
 * that says only 王姐（朵朵妈妈） of 王丽娟 gives her a nickname, by which the owner looks for her as in her telephone. */

#include "shuke-import-private.h"

#include "shuke-fact.h"
#include "shuke-name.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"

#include <string.h>

enum { READ_NAMES, SET_NAME, ADD_NICKNAME, IS_HERS };

static const char *const sql[] = {
  [READ_NAMES] = "SELECT name, nickname, address_form FROM customer WHERE id = :id",
  [SET_NAME] =
    "UPDATE customer SET name = :name, reading = :reading, sort_key = :sort_key, search_key = :search_key,"
    " nickname = coalesce(nickname, :nickname), address_form = coalesce(address_form, :address_form)"
    " WHERE id = :id AND name IS NOT :name",
  [ADD_NICKNAME] = "UPDATE customer SET nickname = :nickname WHERE id = :id AND nickname IS NULL",
  [IS_HERS] =
    "SELECT 1 FROM person WHERE customer = :customer AND ((role = 'self' AND sex = :sex)"
    " OR (role = 'child' AND (instr(:called, name) > 0 OR instr(:called, nickname) > 0))) LIMIT 1",
};

/* Of what @row does not fill itself. */
static gboolean
write_name (ShukeImporter              *self,
            gint64                      customer,
            const ShukeImportCustomer  *row,
            const char                 *nickname,
            const char                 *address_form,
            GError                    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[SET_NAME], error);
  g_autofree char *sort_key = NULL;
  g_autofree char *search_key = NULL;

  if (statement == NULL)
    return FALSE;
  sort_key = shuke_pinyin_sort_key (row->name, row->reading);
  search_key = shuke_pinyin_search_key (row->name, row->reading);
  shuke_statement_int (statement, ":id", customer);
  shuke_statement_text (statement, ":name", row->name);
  shuke_statement_text (statement, ":reading", row->reading);
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":search_key", search_key);
  shuke_statement_text (statement, ":nickname", nickname);
  shuke_statement_text (statement, ":address_form", address_form);
  return shuke_statement_run (statement, error);
}

/* 张三 on the number of 朵朵妈妈 is as likely the father: she is only named by a row that has her child as well, or says that it is of a woman. */
static gboolean
may_be_another (const ShukeImportCustomer *row,
                const char                *held)
{
  if (!shuke_name_is_of_family (held))
    return FALSE;
  if (row->sex != SHUKE_SEX_UNKNOWN)
    return (row->sex == SHUKE_SEX_MALE) != (strstr (held, "爸") != NULL);
  for (guint i = 0; i < row->n_children; i++)
    if (row->children[i].name != NULL && strstr (held, row->children[i].name) != NULL)
      return FALSE;
  return TRUE;
}

/* Whether 朵朵妈妈 is she: her sex is told, or she has the child. */
static gboolean
is_hers (ShukeImporter *self,
         gint64         customer,
         const char    *called,
         gboolean      *hers,
         GError       **error)
{
  g_autoptr (ShukeStatement) find = NULL;

  *hers = TRUE;
  if (!shuke_name_is_of_family (called))
    return TRUE;
  find = shuke_book_prepare (self->book, sql[IS_HERS], error);
  if (find == NULL)
    return FALSE;
  shuke_statement_int (find, ":customer", customer);
  shuke_statement_text (find, ":sex", shuke_sex_to_text (strstr (called, "爸") != NULL ? SHUKE_SEX_MALE : SHUKE_SEX_FEMALE));
  shuke_statement_text (find, ":called", called);
  return shuke_statement_find (find, hers, error);
}

/* 王 芳（公园路） says who 王芳 is, and nothing else. */
static gboolean
has_name (const char *text,
          const char *name)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autofree char *joined = g_strjoinv ("", words);

  return strstr (joined, name) != NULL;
}

/* @row says only how somebody is called whose name, @held, is there. */
static gboolean
keep_called (ShukeImporter              *self,
             gint64                      customer,
             const ShukeImportCustomer  *row,
             const char                 *held,
             const char                 *nickname,
             const char                 *address_form,
             GError                    **error)
{
  g_autoptr (ShukeStatement) add = NULL;
  g_autofree char *line = NULL;
  gboolean hers;

  if (has_name (row->name, held) || g_strcmp0 (row->name, nickname) == 0 || g_strcmp0 (row->name, address_form) == 0)
    return TRUE;
  if (!is_hers (self, customer, row->name, &hers, error))
    return FALSE;
  if (nickname != NULL || row->nickname != NULL || !hers)
    {
      line = shuke_text_label_line (shuke_fact_kind_name (SHUKE_FACT_NAME), row->name);
      return shuke_importer_keep_words (self, customer, line, NULL, error);
    }
  add = shuke_book_prepare (self->book, sql[ADD_NICKNAME], error);
  if (add == NULL)
    return FALSE;
  shuke_statement_int (add, ":id", customer);
  shuke_statement_text (add, ":nickname", row->name);
  return shuke_statement_run (add, error);
}

/* @always: also when the name is no fuller one. */
static gboolean
take_name (ShukeImporter              *self,
           gint64                      customer,
           const ShukeImportCustomer  *row,
           gboolean                    always,
           GError                    **error)
{
  g_autoptr (ShukeStatement) read = NULL;
  g_autofree char *held = NULL;
  g_autofree char *line = NULL;
  gboolean found, fuller, form, nickname;

  if (row->name == NULL)
    return TRUE;
  read = shuke_book_prepare (self->book, sql[READ_NAMES], error);
  if (read == NULL)
    return FALSE;
  shuke_statement_int (read, ":id", customer);
  if (!shuke_statement_find (read, &found, error))
    return FALSE;
  held = found ? g_strdup (shuke_statement_get_text (read, 0)) : NULL;
  fuller = shuke_name_is_fuller (row->name, held);
  if (!fuller && !always)
    return !shuke_name_is_fuller (held, row->name) ||
           keep_called (self, customer, row, held, shuke_statement_get_text (read, 1), shuke_statement_get_text (read, 2), error);
  if (!always && may_be_another (row, held))
    {
      line = shuke_text_label_line (shuke_fact_kind_name (SHUKE_FACT_NAME), row->name);
      return shuke_importer_keep_words (self, customer, line, NULL, error);
    }
  form = fuller && shuke_name_is_address_form (held) && row->address_form == NULL && shuke_statement_get_text (read, 2) == NULL;
  nickname = fuller && !form && row->nickname == NULL && shuke_statement_get_text (read, 1) == NULL;
  if (!write_name (self, customer, row, nickname ? held : NULL, form ? held : NULL, error))
    return FALSE;
  if (!fuller || form || nickname)
    return TRUE;
  line = shuke_text_label_line (shuke_fact_kind_name (SHUKE_FACT_NAME), held);
  return shuke_importer_keep_words (self, customer, line, NULL, error);
}

gboolean
shuke_importer_set_name (ShukeImporter              *self,
                         gint64                      customer,
                         const ShukeImportCustomer  *row,
                         GError                    **error)
{
  return take_name (self, customer, row, TRUE, error);
}

gboolean
shuke_importer_take_fuller_name (ShukeImporter              *self,
                                 gint64                      customer,
                                 const ShukeImportCustomer  *row,
                                 GError                    **error)
{
  /* Otherwise she was asked. */
  return self->deciding || take_name (self, customer, row, FALSE, error);
}
