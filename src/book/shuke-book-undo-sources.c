/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The source of a fact goes with its text. Undone by itself it would be lost, or left to a text it was never said of, as soon as another
 * action has touched either of the two: therefore it is put back where undo has put back the text, and nowhere else. */

#include "shuke-book-private.h"

#include "shuke-book-customers.h"
#include "shuke-error.h"
#include "shuke-fact.h"
#include "shuke-log-table.h"

#include <string.h>

enum {
  READ_JSON,
  DROP_SOURCE,
};

static const char *const sql[] = {
  [READ_JSON] = "SELECT json_extract(:json, '$.customer'), json_extract(:json, '$.subject'), json_extract(:json, '$.field')",
  [DROP_SOURCE] = "DELETE FROM fact_source WHERE customer = :customer AND subject = :subject AND field = :field",
};

typedef struct {
  gint64  customer;
  char   *subject;
  char   *field;
  char   *old;     /* row of the source before the action; NULL = there was none */
  char   *text;    /* of the fact before the undo; NULL = it was not there */
} Source;

struct _ShukeUndoSources {
  ShukeBook *book;
  GArray    *sources;   /* (element-type Source), newest first */
};

static void
source_clear (gpointer data)
{
  Source *source = data;

  g_free (source->subject);
  g_free (source->field);
  g_free (source->old);
  g_free (source->text);
}

/* FALSE with @error when the book cannot be read; a fact or a customer who is not there has the text NULL. */
static gboolean
read_text (ShukeBook     *book,
           const Source  *source,
           char         **text,
           GError       **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, source->customer, &local);
  g_autoptr (GPtrArray) facts = NULL;

  *text = NULL;
  if (g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND))
    return TRUE;
  if (customer == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  facts = shuke_fact_list (customer);
  for (guint i = 0; i < facts->len && *text == NULL; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *subject = shuke_fact_dup_subject (fact, customer);
      g_autofree char *field = shuke_fact_dup_field (fact);

      if (g_str_equal (subject, source->subject) && g_str_equal (field, source->field))
        *text = g_strdup (fact->text);
    }
  return TRUE;
}

ShukeUndoSources *
shuke_undo_sources_new (ShukeBook *book)
{
  ShukeUndoSources *self = g_new0 (ShukeUndoSources, 1);

  self->book = book;
  self->sources = g_array_new (FALSE, FALSE, sizeof (Source));
  g_array_set_clear_func (self->sources, source_clear);
  return self;
}

void
shuke_undo_sources_free (ShukeUndoSources *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->sources);
  g_free (self);
}

gboolean
shuke_undo_sources_take (ShukeUndoSources  *self,
                         const char        *old,
                         const char        *new,
                         GError           **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[READ_JSON], error);
  Source source = { 0 };

  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":json", old != NULL ? old : new);
  if (!shuke_statement_next (statement, error))
    return FALSE;
  source.customer = shuke_statement_get_int (statement, 0);
  source.subject = shuke_statement_dup_text (statement, 1);
  source.field = shuke_statement_dup_text (statement, 2);
  source.old = g_strdup (old);
  if (read_text (self->book, &source, &source.text, error))
    {
      g_array_append_val (self->sources, source);
      return TRUE;
    }
  source_clear (&source);
  return FALSE;
}

static gboolean
put_back (ShukeBook     *book,
          const Source  *source,
          GError       **error)
{
  g_autoptr (ShukeStatement) drop = shuke_book_prepare (book, sql[DROP_SOURCE], error);
  g_autoptr (ShukeStatement) put_in = NULL;
  g_autoptr (GError) local = NULL;

  if (drop == NULL)
    return FALSE;
  shuke_statement_int (drop, ":customer", source->customer);
  shuke_statement_text (drop, ":subject", source->subject);
  shuke_statement_text (drop, ":field", source->field);
  if (!shuke_statement_run (drop, error))
    return FALSE;
  for (int i = 0; source->old != NULL && i < shuke_n_log_tables; i++)
    {
      if (strcmp (shuke_log_tables[i].name, "fact_source") != 0)
        continue;
      put_in = shuke_book_prepare (book, shuke_log_tables[i].put_in, error);
      if (put_in == NULL)
        return FALSE;
      shuke_statement_text (put_in, ":old", source->old);
      /* The slip or the assistant it names may be gone. */
      if (!shuke_statement_run (put_in, &local) && !g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
shuke_undo_sources_put_back (ShukeUndoSources  *self,
                             GError           **error)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const Source *source = &g_array_index (self->sources, Source, i);
      g_autofree char *text = NULL;

      if (!read_text (self->book, source, &text, error))
        return FALSE;
      if (g_strcmp0 (text, source->text) != 0 && !put_back (self->book, source, error))
        return FALSE;
    }
  return TRUE;
}
