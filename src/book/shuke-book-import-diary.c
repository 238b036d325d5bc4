/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of a diary: each is a sentence that begins with whom it is about, as the shop calls her, or her child, or by the end of her number. It
 * becomes a remark of hers with its day. Of nobody in the book it makes a customer only with a number: what is about the courier is nobody's. */

#include "shuke-import-private.h"

#include <string.h>

#include "shuke-day.h"
#include "shuke-note-whom.h"
#include "shuke-word-list.h"

enum { LIST_CALLED, LIST_BESIDE };

static const char *const sql[] = {
  [LIST_CALLED] = "SELECT id, name, nickname, address_form FROM customer WHERE deleted_at IS NULL",
  /* Nobody is called #0703 or @乐乐: what is learnt of her numbers and her children is apart from what she is called. */
  [LIST_BESIDE] =
    "SELECT c.id, '#' || substr(p.e164, -4) FROM phone p JOIN customer c ON c.id = p.customer WHERE p.e164 IS NOT NULL AND c.deleted_at IS NULL"
    " UNION ALL SELECT c.id, '@' || p.name FROM person p JOIN customer c ON c.id = p.customer"
    " WHERE p.role = 'child' AND p.name IS NOT NULL AND c.deleted_at IS NULL"
    " UNION ALL SELECT c.id, '@' || p.nickname FROM person p JOIN customer c ON c.id = p.customer"
    " WHERE p.role = 'child' AND p.nickname IS NOT NULL AND c.deleted_at IS NULL",
};

#define SEVERAL GSIZE_TO_POINTER (G_MAXSIZE)

/* Characters of a form of address that may be a part of what one of ours is called: 方老师 of 方老师三中. */
#define SHORTEST_PART 3

static void
learn (ShukeImporter *self,
       const char    *called,
       gint64         customer)
{
  gpointer id = (gpointer) (gsize) customer;
  gpointer held = g_hash_table_lookup (self->called, called);

  if (held == NULL)
    g_hash_table_insert (self->called, g_string_chunk_insert (self->text, called), id);
  else if (held != id)
    g_hash_table_insert (self->called, g_string_chunk_insert (self->text, called), SEVERAL);
}

/* 付姐 怕起球 is called 付姐, 王姐（桂香） 王姐. */
static void
learn_first_word (ShukeImporter *self,
                  const char    *called,
                  gint64         customer)
{
  const char *end = called;
  g_autofree char *first = NULL;

  while (*end != '\0' && *end != '(' && !g_unichar_isspace (g_utf8_get_char (end)) && g_utf8_get_char (end) != 0xff08)
    end = g_utf8_next_char (end);
  first = g_strndup (called, (gsize) (end - called));
  if (g_utf8_strlen (first, -1) > 1)
    learn (self, first, customer);
}

static gboolean
read_called (ShukeImporter  *self,
             GError        **error)
{
  g_autoptr (ShukeStatement) list = NULL, beside = NULL;
  GError *local = NULL;

  if (self->called != NULL)
    return TRUE;
  list = shuke_book_prepare (self->book, sql[LIST_CALLED], error);
  beside = shuke_book_prepare (self->book, sql[LIST_BESIDE], error);
  if (list == NULL || beside == NULL || !shuke_importer_write_rows (self, error))
    return FALSE;
  self->called = g_hash_table_new (g_str_hash, g_str_equal);
  while (shuke_statement_next (list, &local))
    for (int i = 1; i <= 3; i++)
      {
        const char *called = shuke_statement_get_text (list, i);

        if (called == NULL)
          continue;
        learn (self, called, shuke_statement_get_int (list, 0));
        learn_first_word (self, called, shuke_statement_get_int (list, 0));
      }
  while (local == NULL && shuke_statement_next (beside, &local))
    learn (self, shuke_statement_get_text (beside, 1), shuke_statement_get_int (beside, 0));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* 乐乐妈, who is called something else or nothing: the one who has a child of that name. NULL for nobody. */
static gpointer
find_mother (ShukeImporter *self,
             const char    *called)
{
  static const char *const words[] = { "妈妈", "媽媽", "妈", "媽" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (called, words[i]))
      {
        g_autofree char *key = g_strdup_printf ("@%.*s", (int) (strlen (called) - strlen (words[i])), called);

        return g_hash_table_lookup (self->called, key);
      }
  return NULL;
}

/* Who alone is called something that begins or ends with @part, as 优衣库楼上李姐 with 楼上李姐. NULL for nobody. */
static gpointer
find_by_part (ShukeImporter *self,
              const char    *part)
{
  GHashTableIter iter;
  gpointer called, id, found = NULL;

  if (g_utf8_strlen (part, -1) < SHORTEST_PART)
    return NULL;
  g_hash_table_iter_init (&iter, self->called);
  while (g_hash_table_iter_next (&iter, &called, &id))
    if (id != found && (g_str_has_prefix (called, part) || g_str_has_suffix (called, part)))
      {
        if (found != NULL || id == SEVERAL)
          return SEVERAL;
        found = id;
      }
  return found;
}

/* 尾号0703 说裤子短了. An end that stands elsewhere in the line may be that of a parcel. NULL for nobody. */
static gpointer
find_end (ShukeImporter *self,
          const char    *told,
          const char    *tail)
{
  static const char *const words[] = { "尾号", "尾號", "后四位", "後四位", "末四位", "手机尾号", "手機尾號", "电话尾号", "電話尾號", "手机后四位",
                                       "手機後四位", "后四码", "後四碼", "末四碼" };
  g_autofree char *key = g_strdup_printf ("#%s", tail);

  return *tail != '\0' && shuke_word_list_begin (told, words, G_N_ELEMENTS (words)) ? g_hash_table_lookup (self->called, key) : NULL;
}

/* Index + 1; 0 and @reason for nobody or several, G_MAXUINT on error. */
static guint
find_whom (ShukeImporter      *self,
           const char         *told,
           const char         *tail,
           ShukeImportReason  *reason,
           GError            **error)
{
  g_autoptr (GPtrArray) names = shuke_note_list_names (told, TRUE);
  gpointer id = NULL;

  *reason = SHUKE_IMPORT_REASON_NOT_IN_BOOK;
  if (!read_called (self, error))
    return G_MAXUINT;
  for (guint i = 0; i < names->len && id == NULL; i++)
    id = g_hash_table_lookup (self->called, g_ptr_array_index (names, i));
  for (guint i = 0; i < names->len && id == NULL; i++)
    id = find_mother (self, g_ptr_array_index (names, i));
  for (guint i = 0; i < names->len && id == NULL; i++)
    id = find_by_part (self, g_ptr_array_index (names, i));
  if (id == NULL)
    id = find_end (self, told, tail);
  if (id == NULL)
    return 0;
  *reason = id == SEVERAL ? SHUKE_IMPORT_REASON_SEVERAL : SHUKE_IMPORT_REASON_NONE;
  return id == SEVERAL ? 0 : shuke_importer_add_candidate (self, (gint64) (gsize) id, NULL,
                                                           (gint64) (gsize) id >= self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
}

guint
shuke_importer_match_told (ShukeImporter              *self,
                           const ShukeImportCustomer  *row,
                           ShukeImportReason          *reason,
                           GError                    **error)
{
  guint found = find_whom (self, row->told, row->phone_tail, reason, error);
  guint owner = found == G_MAXUINT || row->n_phones == 0 ? 0 : shuke_importer_match (self, row, error);

  if (found == G_MAXUINT || owner == G_MAXUINT)
    return G_MAXUINT;
  /* Of two who are called so the number tells which. */
  if (owner != 0 && found == 0)
    *reason = SHUKE_IMPORT_REASON_NONE;
  else if (owner != 0 && found != 0 && SHUKE_IMPORTER_CANDIDATE (self, owner)->id != SHUKE_IMPORTER_CANDIDATE (self, found)->id)
    *reason = SHUKE_IMPORT_REASON_SEVERAL;
  else if (row->n_phones > 0 && *reason == SHUKE_IMPORT_REASON_NOT_IN_BOOK)
    *reason = SHUKE_IMPORT_REASON_NONE;
  if (*reason != SHUKE_IMPORT_REASON_NONE)
    return 0;
  if (owner != 0)
    return owner;
  if (found != 0)
    self->matched = (ShukeImportMatched) { .customer = SHUKE_IMPORTER_CANDIDATE (self, found)->id };
  return found;
}

void
shuke_importer_learn_called (ShukeImporter              *self,
                             gint64                      customer,
                             const ShukeImportCustomer  *row)
{
  if (self->called == NULL || row->name == NULL)
    return;
  learn (self, row->name, customer);
  learn_first_word (self, row->name, customer);
}

char *
shuke_importer_dup_told (const ShukeImportCustomer *row)
{
  g_autofree char *day = shuke_day_to_iso (row->told_day);

  return g_strdup_printf ("%s：%s", day, row->told);
}
