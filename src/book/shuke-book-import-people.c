/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of a household on their way in: herself, her children, the others; and what the owner keeps in fields of her own. */

#include "shuke-import-private.h"

enum {
  INSERT_PERSON,
  MERGE_PERSON,
  READ_BIRTH,
  FIND_SELF,
  LIST_CHILDREN,
  FIND_CHILD,
  FIND_OTHER,
  FILL_NICKNAME,
  FILL_NOTE,
  READ_KEY,
  SET_KEY,
  FIND_FIELD,
  ADD_FIELD,
  INSERT_CUSTOM,
  HAS_CUSTOM,
  SET_CUSTOM,
};

/* Families held at a time, so that a long file does not hold the book. */
#define MAX_FAMILIES 20000

static const char *const sql[] = {
  [INSERT_PERSON] =
    "INSERT OR FAIL INTO person (id, customer, role, relation, name, search_key, sex, birth, birth_key, nickname, note)"
    " SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 FROM shuke_rows",
  [MERGE_PERSON] =
    "UPDATE person SET sex = CASE WHEN :sex IS NULL OR (:fill AND sex IS NOT NULL) THEN sex ELSE :sex END,"
    " birth = CASE WHEN :birth = '' OR (:keep_birth AND birth <> '') THEN birth ELSE :birth END,"
    " birth_key = CASE WHEN :birth = '' OR (:keep_birth AND birth <> '') THEN birth_key ELSE :birth_key END"
    " WHERE id = :id AND ((:sex IS NOT NULL AND sex IS NOT :sex AND NOT (:fill AND sex IS NOT NULL))"
    "  OR (:birth <> '' AND birth <> :birth AND NOT (:keep_birth AND birth <> '')))",
  [READ_BIRTH] = "SELECT birth FROM person WHERE id = :id",
  [FIND_SELF] = "SELECT id FROM person WHERE customer = :customer AND role = 'self' LIMIT 1",
  [LIST_CHILDREN] = "SELECT name, nickname FROM person WHERE customer = :customer AND role = 'child'",
  [FIND_CHILD] = "SELECT id FROM person WHERE customer = :customer AND role = 'child'"
                 " AND (name = :name OR nickname = :name OR (:name IS NULL AND name IS NULL AND relation IS :relation"
                 "  AND sex IS :sex AND (birth = :birth OR birth = '' OR :birth = '')))"
                 " ORDER BY birth = :birth DESC LIMIT 1",
  [FIND_OTHER] = "SELECT id FROM person WHERE customer = :customer AND role = :role AND name IS :name AND relation IS :relation LIMIT 1",
  [FILL_NICKNAME] = "UPDATE person SET nickname = :text WHERE id = :id AND (nickname IS NULL OR (NOT :fill AND nickname <> :text))",
  [FILL_NOTE] = "UPDATE person SET note = :text WHERE id = :id AND (note IS NULL OR (NOT :fill AND note <> :text))",
  [READ_KEY] =
    "SELECT p.role, p.name, p.nickname, c.nickname FROM person p JOIN customer c ON c.id = p.customer WHERE p.id = :id",
  [SET_KEY] = "UPDATE person SET search_key = :search_key WHERE id = :id AND search_key <> :search_key",
  [FIND_FIELD] = "SELECT id FROM custom_field WHERE name = :name",
  [ADD_FIELD] =
    "INSERT INTO custom_field (id, name, kind, position)"
    " VALUES (:id, :name, 'text', (SELECT coalesce (max (position), 0) + 1 FROM custom_field))",
  [INSERT_CUSTOM] = "INSERT OR FAIL INTO custom_value (id, customer, field, value) SELECT c1, c2, c3, c4 FROM shuke_rows",
  [HAS_CUSTOM] = "SELECT id, value = :value FROM custom_value WHERE customer = :customer AND field = :field",
  [SET_CUSTOM] = "UPDATE custom_value SET value = :value WHERE id = :id",
};

static char *
dup_key (ShukeRole   role,
         const char *name,
         const char *nickname,
         const char *called)
{
  const ShukeCustomer customer = { .nickname = (char *) called };
  const ShukePerson person = { .role = role, .name = (char *) name, .nickname = (char *) nickname };

  return shuke_book_person_search_key (&customer, &person);
}

/* What the children of @customer are called, when that was asked before. */
static GHashTable *
get_names (ShukeImporter *self,
           gint64         customer)
{
  return self->children == NULL ? NULL : g_hash_table_lookup (self->children, (gpointer) (gsize) customer);
}

static void
add_name (GHashTable *names,
          const char *name)
{
  if (names != NULL && name != NULL && !g_hash_table_contains (names, name))
    g_hash_table_add (names, g_strdup (name));
}

gboolean
shuke_importer_knows_child (ShukeImporter  *self,
                            gint64          customer,
                            const char     *name,
                            gboolean       *knows,
                            GError        **error)
{
  GHashTable *names = get_names (self, customer);
  g_autoptr (ShukeStatement) list = NULL;
  GError *local = NULL;

  if (names == NULL)
    {
      list = shuke_book_prepare_for (self->book, sql[LIST_CHILDREN], customer, error);
      if (list == NULL)
        return FALSE;
      if (self->children == NULL)
        self->children = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
      else if (g_hash_table_size (self->children) == MAX_FAMILIES)
        g_hash_table_remove_all (self->children);
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->children, (gpointer) (gsize) customer, names);
      while (shuke_statement_next (list, &local))
        {
          add_name (names, shuke_statement_get_text (list, 0));
          add_name (names, shuke_statement_get_text (list, 1));
        }
    }
  *knows = g_hash_table_contains (names, name);
  return shuke_book_read_to_end (local, error);
}

gboolean
shuke_importer_write_person (ShukeImporter            *self,
                             gint64                    customer,
                             const ShukeImportPerson  *it,
                             gint64                   *id,
                             GError                  **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_PERSON, sql[INSERT_PERSON], 11);
  g_autofree char *birth_text = NULL;
  g_autofree char *search_key = dup_key (it->role, it->name, it->nickname, it->called);

  if (it->role == SHUKE_ROLE_CHILD)
    {
      add_name (get_names (self, customer), it->name);
      add_name (get_names (self, customer), it->nickname);
    }
  if (shuke_date_is_set (it->birth))
    birth_text = shuke_date_to_text (it->birth);
  *id = shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_PERSON);
  shuke_rows_int (rows, *id);
  shuke_rows_int (rows, customer);
  shuke_rows_text (rows, shuke_role_to_text (it->role));
  shuke_rows_text (rows, it->relation);
  shuke_rows_text (rows, it->name);
  shuke_rows_text (rows, search_key);
  shuke_rows_text (rows, shuke_sex_to_text (it->sex));
  shuke_rows_text (rows, birth_text == NULL ? "" : birth_text);
  shuke_rows_int (rows, shuke_date_key (it->birth));
  shuke_rows_text (rows, it->nickname);
  shuke_rows_text (rows, it->note);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_PERSON, error);
}

gint64
shuke_importer_find_self (ShukeImporter  *self,
                          gint64          customer,
                          GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[FIND_SELF], error);
  gboolean found;

  if (statement == NULL)
    return -1;
  shuke_statement_int (statement, ":customer", customer);
  if (!shuke_statement_find (statement, &found, error))
    return -1;
  return found ? shuke_statement_get_int (statement, 0) : 0;
}

/* 0 when there is nobody like @it, -1 on error. */
static gint64
find_person (ShukeImporter            *self,
             gint64                    customer,
             const ShukeImportPerson  *it,
             GError                  **error)
{
  gboolean child = it->role == SHUKE_ROLE_CHILD;
  g_autoptr (ShukeStatement) statement = NULL;
  gboolean found = TRUE;

  /* Thousands of children are not gone through for one who is new. */
  if (child && it->name != NULL && !shuke_importer_knows_child (self, customer, it->name, &found, error))
    return -1;
  if (!found)
    return 0;
  statement = shuke_book_prepare (self->book, sql[child ? FIND_CHILD : FIND_OTHER], error);
  if (statement == NULL)
    return -1;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_text (statement, ":name", it->name);
  shuke_statement_text (statement, ":relation", it->relation);
  if (child)
    {
      g_autofree char *birth = shuke_date_to_text (it->birth);

      shuke_statement_text (statement, ":sex", shuke_sex_to_text (it->sex));
      shuke_statement_text (statement, ":birth", shuke_date_is_set (it->birth) ? birth : "");
    }
  else
    shuke_statement_text (statement, ":role", shuke_role_to_text (it->role));
  if (!shuke_statement_find (statement, &found, error))
    return -1;
  return found ? shuke_statement_get_int (statement, 0) : 0;
}

/* Older ones are no children whose year was reckoned from an age. */
#define OLDEST_CHILD 20

/* An age is a year, more or less; the birthday says which. */
static gboolean
tells_year_of_age (ShukeDate held,
                   ShukeDate given,
                   ShukeDay  today)
{
  return held.month == 0 && held.year != 0 && given.month != 0 && given.year != 0 && ABS (given.year - held.year) <= 1 &&
         shuke_date_age (given, today) < OLDEST_CHILD;
}

/* Whether a birthday that stands there stays. What is left open is as blank as a blank field: a year that was reckoned from an age, a day without
 * its year; and where the file wins, it does not win with less. */
static gboolean
keeps_birth (ShukeImporter  *self,
             gint64          person,
             ShukeDate       birth,
             gboolean       *keeps,
             GError        **error)
{
  g_autoptr (ShukeStatement) read = NULL;
  gboolean fill = self->options.match == SHUKE_IMPORT_FILL, found;
  ShukeDate held;

  *keeps = fill;
  /* What was decided is done as it was. */
  if (self->deciding || !shuke_date_is_set (birth) || (fill ? birth.month == 0 : birth.year != 0 && birth.day != 0))
    return TRUE;
  read = shuke_book_prepare (self->book, sql[READ_BIRTH], error);
  if (read == NULL)
    return FALSE;
  shuke_statement_int (read, ":id", person);
  if (!shuke_statement_find (read, &found, error))
    return FALSE;
  if (!found || !shuke_date_from_text (shuke_statement_get_text (read, 0), &held))
    return TRUE;
  if (fill)
    *keeps = !shuke_date_is_completed_by (held, birth) && !tells_year_of_age (held, birth, self->today);
  else
    *keeps = shuke_date_is_completed_by (birth, held) || tells_year_of_age (birth, held, self->today);
  return TRUE;
}

gboolean
shuke_importer_merge_person (ShukeImporter  *self,
                             gint64          person,
                             ShukeSex        sex,
                             ShukeDate       birth,
                             GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[MERGE_PERSON], error);
  g_autofree char *text = shuke_date_to_text (birth);
  gboolean keeps;

  if (statement == NULL || !keeps_birth (self, person, birth, &keeps, error))
    return FALSE;
  shuke_statement_int (statement, ":id", person);
  shuke_statement_int (statement, ":keep_birth", keeps);
  shuke_statement_int (statement, ":fill", self->options.match == SHUKE_IMPORT_FILL);
  shuke_statement_text (statement, ":sex", shuke_sex_to_text (sex));
  shuke_statement_text (statement, ":birth", shuke_date_is_set (birth) ? text : "");
  shuke_statement_int (statement, ":birth_key", shuke_date_key (birth));
  return shuke_statement_run (statement, error);
}

static gboolean
fill_text (ShukeImporter  *self,
           int             which,
           gint64          person,
           const char     *text,
           GError        **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  if (text == NULL)
    return TRUE;
  statement = shuke_book_prepare (self->book, sql[which], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", person);
  shuke_statement_int (statement, ":fill", self->options.match == SHUKE_IMPORT_FILL);
  shuke_statement_text (statement, ":text", text);
  return shuke_statement_run (statement, error);
}

gboolean
shuke_importer_set_person_key (ShukeImporter  *self,
                               gint64          person,
                               GError        **error)
{
  g_autoptr (ShukeStatement) read = shuke_book_prepare (self->book, sql[READ_KEY], error);
  g_autoptr (ShukeStatement) set = read == NULL ? NULL : shuke_book_prepare (self->book, sql[SET_KEY], error);
  g_autofree char *search_key = NULL;
  gboolean found;

  if (set == NULL)
    return FALSE;
  shuke_statement_int (read, ":id", person);
  if (!shuke_statement_find (read, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  search_key = dup_key (shuke_role_from_text (shuke_statement_get_text (read, 0)), shuke_statement_get_text (read, 1),
                        shuke_statement_get_text (read, 2), shuke_statement_get_text (read, 3));
  shuke_statement_int (set, ":id", person);
  shuke_statement_text (set, ":search_key", search_key);
  return shuke_statement_run (set, error);
}

/* @place: of her facts in the row. */
static gboolean
take_person (ShukeImporter              *self,
             gint64                      customer,
             const ShukeImportCustomer  *row,
             ShukeImportPerson          *it,
             guint                       place,
             gboolean                    fresh,
             gint64                     *id,
             GError                    **error)
{
  it->nickname = shuke_importer_get_fact (row, SHUKE_FACT_PERSON_NICKNAME, place);
  it->note = shuke_importer_get_fact (row, SHUKE_FACT_PERSON_NOTE, place);
  *id = fresh ? 0 : find_person (self, customer, it, error);
  if (*id < 0)
    return FALSE;
  if (*id == 0)
    return shuke_importer_write_person (self, customer, it, id, error) && shuke_importer_take_facts (self, *id, row, place, fresh, error);
  if (it->role == SHUKE_ROLE_CHILD)
    add_name (get_names (self, customer), it->nickname);
  return shuke_importer_merge_person (self, *id, it->sex, it->birth, error) && fill_text (self, FILL_NICKNAME, *id, it->nickname, error) &&
         (it->nickname == NULL || shuke_importer_set_person_key (self, *id, error)) && fill_text (self, FILL_NOTE, *id, it->note, error) && shuke_importer_take_facts (self, *id, row, place, FALSE, error);
}

gboolean
shuke_importer_take_people (ShukeImporter              *self,
                            gint64                      customer,
                            const ShukeImportCustomer  *row,
                            gboolean                    fresh,
                            GError                    **error)
{
  gint64 id;

  for (guint i = 0; i < row->n_children; i++)
    {
      const ShukeImportChild *child = &row->children[i];
      ShukeImportPerson it = { SHUKE_ROLE_CHILD, child->relation, child->name, NULL, NULL, child->sex, child->birth };

      if (!take_person (self, customer, row, &it, i + 1, fresh, &id, error) ||
          !(fresh ? shuke_importer_write_size (self, id, "clothes", child->size, error) &&
                      shuke_importer_write_size (self, id, "shoes", child->shoe_size, error) &&
                      shuke_importer_write_measurement (self, id, "height", child->height, error)
                  : shuke_importer_merge_size (self, id, "clothes", child->size, error) &&
                      shuke_importer_merge_size (self, id, "shoes", child->shoe_size, error) &&
                      shuke_importer_merge_measurement (self, id, "height", child->height, error)))
        return FALSE;
    }
  for (guint i = 0; i < row->n_others; i++)
    {
      const ShukeImportOther *other = &row->others[i];
      ShukeImportPerson it = { other->role, other->relation, other->name, NULL, NULL, other->sex, other->birth };

      if (!take_person (self, customer, row, &it, SHUKE_IMPORT_FIRST_OTHER + i, fresh, &id, error))
        return FALSE;
    }
  return TRUE;
}

static gint64
find_field (ShukeImporter  *self,
            const char     *name,
            GError        **error)
{
  gint64 id = (gint64) (gssize) g_hash_table_lookup (self->fields, name);
  g_autoptr (ShukeStatement) find = NULL;
  g_autoptr (ShukeStatement) add = NULL;
  gboolean found;

  if (id != 0)
    return id;
  find = shuke_book_prepare (self->book, sql[FIND_FIELD], error);
  add = shuke_book_prepare (self->book, sql[ADD_FIELD], error);
  if (find == NULL || add == NULL)
    return -1;
  shuke_statement_text (find, ":name", name);
  if (!shuke_statement_find (find, &found, error))
    return -1;
  if (found)
    id = shuke_statement_get_int (find, 0);
  else
    {
      id = shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_FIELD);
      shuke_statement_int (add, ":id", id);
      shuke_statement_text (add, ":name", name);
      if (!shuke_statement_run (add, error))
        return -1;
    }
  g_hash_table_insert (self->fields, g_string_chunk_insert (self->text, name), (gpointer) (gsize) id);
  return id;
}

gboolean
shuke_importer_take_custom (ShukeImporter              *self,
                            gint64                      customer,
                            const ShukeImportCustomer  *row,
                            gboolean                    fresh,
                            GError                    **error)
{
  for (guint i = 0; i < row->n_custom; i++)
    {
      gint64 field = find_field (self, row->custom[i].field, error);
      ShukeRows *rows;

      if (field < 0)
        return FALSE;
      if (!fresh)
        {
          g_autoptr (ShukeStatement) has = shuke_book_prepare (self->book, sql[HAS_CUSTOM], error);
          g_autoptr (ShukeStatement) set = shuke_book_prepare (self->book, sql[SET_CUSTOM], error);
          gboolean found;

          if (has == NULL || set == NULL)
            return FALSE;
          shuke_statement_int (has, ":customer", customer);
          shuke_statement_int (has, ":field", field);
          shuke_statement_text (has, ":value", row->custom[i].value);
          if (!shuke_statement_find (has, &found, error))
            return FALSE;
          if (found && (shuke_statement_get_int (has, 1) != 0 || self->options.match == SHUKE_IMPORT_FILL))
            continue;
          if (found)
            {
              shuke_statement_int (set, ":id", shuke_statement_get_int (has, 0));
              shuke_statement_text (set, ":value", row->custom[i].value);
              if (!shuke_statement_run (set, error))
                return FALSE;
              continue;
            }
        }
      rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_CUSTOM, sql[INSERT_CUSTOM], 4);
      shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_CUSTOM));
      shuke_rows_int (rows, customer);
      shuke_rows_int (rows, field);
      shuke_rows_text (rows, row->custom[i].value);
      if (!shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_CUSTOM, error))
        return FALSE;
    }
  return TRUE;
}
