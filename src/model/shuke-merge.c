/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a file beside the customer whom it matches. What a row says and the book has already is no question; the others are parts to
 * be decided. Pure: who decides, and who writes, is elsewhere. */

#include "config.h"

#include "shuke-merge.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-name.h"
#include "shuke-text.h"

/* Between a figure and the day of which it is. */
#define FIGURE_DAY " · "

static void
part_free (gpointer data)
{
  ShukeMergePart *part = data;

  g_free (part->held);
  g_free (part->given);
  g_free (part);
}

/* Takes @held and @given. */
static void
add_part (ShukeMerge      *self,
          ShukeMergeField  field,
          char            *held,
          char            *given,
          gboolean         both)
{
  ShukeMergePart *part = g_new0 (ShukeMergePart, 1);

  part->field = field;
  part->held = held;
  part->given = given;
  part->both = both && held != NULL;
  part->choice = held == NULL ? SHUKE_MERGE_TAKE : both ? SHUKE_MERGE_BOTH : SHUKE_MERGE_KEEP;
  self->differs |= held != NULL;
  g_ptr_array_add (self->parts, part);
}

static void
add_text (ShukeMerge      *self,
          ShukeMergeField  field,
          const char      *held,
          const char      *given)
{
  if (given != NULL && g_strcmp0 (held, given) != 0)
    add_part (self, field, g_strdup (held), g_strdup (given), FALSE);
}

/* Of the kinds that grow by lines: what is in there already is not brought again. */
static void
add_lines (ShukeMerge      *self,
           ShukeMergeField  field,
           const char      *held,
           const char      *given)
{
  if (given != NULL && !shuke_text_has_clause (held, given))
    add_part (self, field, g_strdup (held), g_strdup (given), TRUE);
}

/* Those words that the note lacks stand behind it. */
static void
add_note (ShukeMerge                *self,
          const ShukeCustomer       *held,
          const ShukeImportCustomer *row)
{
  const char *note = row->note != NULL && shuke_text_has_clause (held->note, row->note) ? NULL : row->note;
  g_autofree char *with_held = shuke_text_add_lines (held->note, row->words);
  g_autofree char *words = with_held == NULL ? NULL : g_strdup (with_held + (held->note == NULL ? 0 : strlen (held->note) + 1));
  g_autofree char *given = shuke_text_add_lines (note, words);

  add_lines (self, SHUKE_MERGE_NOTE, held->note, given != NULL ? given : note);
}

char *
shuke_merge_dup_card_line (const char *card)
{
  return shuke_text_label_line (shuke_fact_kind_name (SHUKE_FACT_CARD_NUMBER), card);
}

char *
shuke_merge_dup_points_line (gint64 points)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, points);

  return shuke_text_label_line (_("Points"), text);
}

char *
shuke_merge_dup_referrer_line (const char *referrer)
{
  return shuke_text_label_line (shuke_fact_kind_name (SHUKE_FACT_REFERRER), referrer);
}

/* She carries one; beside it another one stands in her note, and is no question any more. */
static void
add_card (ShukeMerge          *self,
          const ShukeCustomer *held,
          const char          *given)
{
  g_autofree char *line = NULL;

  if (given == NULL || (held->card_number != NULL && g_ascii_strcasecmp (held->card_number, given) == 0))
    return;
  line = shuke_merge_dup_card_line (given);
  if (held->card_number == NULL || !shuke_text_has_line (held->note, line))
    add_part (self, SHUKE_MERGE_CARD_NUMBER, g_strdup (held->card_number), g_strdup (given), TRUE);
}

static void
append_line (GString    *lines,
             const char *text)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, text);
}

/* NULL when it is empty. */
static char *
end_lines (GString *lines)
{
  gboolean empty = lines->len == 0;

  return g_string_free (lines, empty);
}

/* "余额：300" stands there as it is, or as of a day. */
static gboolean
has_figure (const char *note,
            const char *line)
{
  gsize length = strlen (line);

  if (shuke_text_has_line (note, line))
    return TRUE;
  for (const char *p = note; p != NULL && length > 0 && (p = strstr (p, line)) != NULL; p++)
    {
      const char *behind = p + length;
      g_autofree char *day = NULL;

      if ((p != note && p[-1] != '\n') || !g_str_has_prefix (behind, FIGURE_DAY))
        continue;
      behind += strlen (FIGURE_DAY);
      day = g_strndup (behind, strcspn (behind, "\n"));
      if (shuke_day_from_iso (day) != SHUKE_DAY_NONE)
        return TRUE;
    }
  return FALSE;
}

char *
shuke_merge_dup_figures (const char *note,
                         const char *figures,
                         ShukeDay    day)
{
  g_auto (GStrv) lines = figures == NULL ? NULL : g_strsplit (figures, "\n", -1);
  g_autofree char *date = day == SHUKE_DAY_NONE ? NULL : shuke_day_to_iso (day);
  GString *missing = g_string_new (NULL);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !has_figure (note, lines[i]) && !has_figure (missing->str, lines[i]))
      {
        append_line (missing, lines[i]);
        if (date != NULL)
          g_string_append_printf (missing, FIGURE_DAY "%s", date);
      }
  return end_lines (missing);
}

static gboolean
has_phone (const ShukeCustomer    *held,
           const ShukeImportPhone *phone)
{
  for (guint i = 0; i < held->phones->len; i++)
    {
      const ShukeCustomerPhone *other = g_ptr_array_index (held->phones, i);

      if (strcmp (other->raw, phone->raw) == 0 ||
          (*phone->phone.e164 != '\0' && g_strcmp0 (other->e164, phone->phone.e164) == 0))
        return TRUE;
    }
  return FALSE;
}

static void
add_phones (ShukeMerge                *self,
            const ShukeCustomer       *held,
            const ShukeImportCustomer *row)
{
  GString *there = g_string_new (NULL);
  GString *given = g_string_new (NULL);
  gboolean differs = FALSE;

  for (guint i = 0; i < held->phones->len; i++)
    append_line (there, ((const ShukeCustomerPhone *) g_ptr_array_index (held->phones, i))->raw);
  for (guint i = 0; i < row->n_phones; i++)
    {
      append_line (given, row->phones[i].raw);
      differs |= !has_phone (held, &row->phones[i]);
    }
  if (differs)
    add_part (self, SHUKE_MERGE_PHONE, end_lines (there), end_lines (given), TRUE);
  else
    {
      g_string_free (there, TRUE);
      g_string_free (given, TRUE);
    }
}

static void
add_channel (ShukeMerge          *self,
             ShukeMergeField      field,
             const ShukeCustomer *held,
             const char          *kind,
             const char          *given)
{
  GString *there;

  if (given == NULL)
    return;
  there = g_string_new (NULL);
  for (guint i = 0; i < held->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (held->channels, i);

      if (strcmp (channel->kind, kind) != 0)
        continue;
      if (strcmp (channel->value, given) == 0)
        {
          g_string_free (there, TRUE);
          return;
        }
      append_line (there, channel->value);
    }
  add_part (self, field, end_lines (there), g_strdup (given), TRUE);
}

static void
add_address (ShukeMerge          *self,
             const ShukeCustomer *held,
             const char          *given)
{
  GString *there;

  if (given == NULL)
    return;
  there = g_string_new (NULL);
  for (guint i = 0; i < held->addresses->len; i++)
    {
      const ShukeAddress *address = g_ptr_array_index (held->addresses, i);

      if (strcmp (address->text, given) == 0)
        {
          g_string_free (there, TRUE);
          return;
        }
      append_line (there, address->text);
    }
  add_part (self, SHUKE_MERGE_ADDRESS, end_lines (there), g_strdup (given), TRUE);
}

static void
add_birth (ShukeMerge *self,
           ShukeDate   held,
           ShukeDate   given)
{
  g_autofree char *there = shuke_date_to_text (held);
  g_autofree char *brought = shuke_date_to_text (given);

  if (shuke_date_is_set (given))
    add_text (self, SHUKE_MERGE_BIRTH, shuke_date_is_set (held) ? there : NULL, brought);
}

/* The newest one, when none of her sizes of that kind is @given; a size once told is no news. */
static gboolean
misses_size (const ShukePerson  *person,
             const char         *kind,
             const char         *given,
             const char        **newest)
{
  *newest = NULL;
  if (given == NULL)
    return FALSE;
  for (guint i = 0; i < person->sizes->len; i++)
    {
      const ShukeSizeTold *size = g_ptr_array_index (person->sizes, i);

      if (strcmp (size->kind, kind) != 0)
        continue;
      if (strcmp (size->size, given) == 0)
        return FALSE;
      if (*newest == NULL)
        *newest = size->size;
    }
  return TRUE;
}

static void
add_size (ShukeMerge        *self,
          ShukeMergeField    field,
          const ShukePerson *person,
          const char        *kind,
          const char        *given)
{
  const char *newest;

  if (misses_size (person, kind, given, &newest))
    add_text (self, field, newest, given);
}

/* As above; @newest 0 = none. */
static gboolean
misses_height (const ShukePerson *person,
               gint32             given,
               gint32            *newest)
{
  *newest = 0;
  if (given == 0)
    return FALSE;
  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, i);

      if (strcmp (measurement->kind, "height") != 0)
        continue;
      if (measurement->value == given)
        return FALSE;
      if (*newest == 0)
        *newest = measurement->value;
    }
  return TRUE;
}

static void
add_height (ShukeMerge        *self,
            const ShukePerson *person,
            gint32             given)
{
  gint32 newest;
  g_autofree char *held = NULL;
  g_autofree char *brought = NULL;

  if (!misses_height (person, given, &newest))
    return;
  if (newest != 0)
    held = g_strdup_printf ("%d", newest / 10);
  brought = g_strdup_printf ("%d", given / 10);
  add_text (self, SHUKE_MERGE_HEIGHT, held, brought);
}

const ShukePerson *
shuke_merge_find_child (const ShukeCustomer    *held,
                        const ShukeImportChild *child)
{
  const ShukePerson *found = NULL;

  for (guint i = 0; i < held->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (held->persons, i);
      gboolean equal = shuke_date_equal (person->birth, child->birth);
      gboolean same_day = !shuke_date_is_set (person->birth) || !shuke_date_is_set (child->birth) || equal;
      gboolean fits = child->name != NULL ? g_strcmp0 (person->name, child->name) == 0 || g_strcmp0 (person->nickname, child->name) == 0
                                          : person->name == NULL && g_strcmp0 (person->relation, child->relation) == 0 &&
                                              person->sex == child->sex && same_day;

      if (person->role != SHUKE_ROLE_CHILD || !fits)
        continue;
      if (equal)
        return person;
      if (found == NULL)
        found = person;
    }
  return found;
}

static gboolean
brings_news (const ShukePerson      *person,
             const ShukeImportChild *child)
{
  const char *size;
  gint32 height;

  return person == NULL || (child->sex != SHUKE_SEX_UNKNOWN && child->sex != person->sex) ||
         (shuke_date_is_set (child->birth) && !shuke_date_equal (child->birth, person->birth)) ||
         misses_size (person, "clothes", child->size, &size) || misses_size (person, "shoes", child->shoe_size, &size) ||
         misses_height (person, child->height, &height);
}

/* "果果 · 2019-03-01 · 120 · 118 cm" */
static char *
dup_child (const char *name,
           ShukeDate   birth,
           const char *size,
           gint32      height)
{
  g_autofree char *day = shuke_date_to_text (birth);
  GString *text = g_string_new (name);

  if (shuke_date_is_set (birth))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", day);
  if (size != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", size);
  if (height != 0)
    g_string_append_printf (text, "%s%d cm", text->len > 0 ? " · " : "", height / 10);
  return g_string_free (text, FALSE);
}

static void
add_children (ShukeMerge                *self,
              const ShukeCustomer       *held,
              const ShukeImportCustomer *row)
{
  gboolean news = FALSE;
  GString *there, *given;

  for (guint i = 0; i < row->n_children; i++)
    news |= brings_news (shuke_merge_find_child (held, &row->children[i]), &row->children[i]);
  if (!news)
    return;
  there = g_string_new (NULL);
  given = g_string_new (NULL);
  for (guint i = 0; i < held->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (held->persons, i);
      const char *size = NULL;
      gint32 height = 0;
      g_autofree char *text = NULL;

      if (person->role != SHUKE_ROLE_CHILD)
        continue;
      for (guint k = 0; k < person->sizes->len && size == NULL; k++)
        if (g_str_equal (((const ShukeSizeTold *) g_ptr_array_index (person->sizes, k))->kind, "clothes"))
          size = ((const ShukeSizeTold *) g_ptr_array_index (person->sizes, k))->size;
      misses_height (person, -1, &height);
      text = dup_child (person->name != NULL ? person->name : person->nickname != NULL ? person->nickname : person->relation,
                        person->birth, size, height);
      append_line (there, text);
    }
  for (guint i = 0; i < row->n_children; i++)
    {
      const ShukeImportChild *child = &row->children[i];
      g_autofree char *text = dup_child (child->name != NULL ? child->name : child->relation, child->birth, child->size, child->height);

      append_line (given, text);
    }
  add_part (self, SHUKE_MERGE_CHILDREN, end_lines (there), end_lines (given), TRUE);
}

static const char *
consent_word (ShukeConsentState state)
{
  return state == SHUKE_CONSENT_UNKNOWN ? NULL : state == SHUKE_CONSENT_YES ? "yes" : "no";
}

static const char *
given_title (const ShukeImportCustomer *row)
{
  return row->name != NULL           ? row->name
         : row->nickname != NULL     ? row->nickname
         : row->address_form != NULL ? row->address_form
         : row->n_phones > 0         ? row->phones[0].raw
                                     : row->card_number;
}

ShukeMerge *
shuke_merge_new (const ShukeCustomer       *held,
                 ShukeConsentState          consent,
                 const ShukeImportCustomer *row)
{
  g_autoptr (ShukeMerge) self = g_new0 (ShukeMerge, 1);
  const ShukePerson *person = shuke_customer_get_self (held);

  self->row = row->row;
  self->customer = held->id;
  self->held_title = g_strdup (shuke_customer_get_title (held));
  self->given_title = g_strdup (given_title (row));
  self->shared = shuke_merge_dup_shared (held, row);
  self->parts = g_ptr_array_new_with_free_func (part_free);

  add_text (self, SHUKE_MERGE_NAME, held->name, row->name);
  /* What she was called stays as that. */
  if (shuke_name_is_fuller (row->name, held->name))
    ((ShukeMergePart *) g_ptr_array_index (self->parts, 0))->choice = SHUKE_MERGE_TAKE;
  add_text (self, SHUKE_MERGE_NICKNAME, held->nickname, row->nickname);
  add_text (self, SHUKE_MERGE_ADDRESS_FORM, held->address_form, row->address_form);
  add_card (self, held, row->card_number);
  add_text (self, SHUKE_MERGE_TIER, held->tier, row->tier);
  add_phones (self, held, row);
  add_channel (self, SHUKE_MERGE_WECHAT, held, "wechat", row->wechat);
  add_channel (self, SHUKE_MERGE_EMAIL, held, "email", row->email);
  add_channel (self, SHUKE_MERGE_QQ, held, "qq", row->qq);
  add_channel (self, SHUKE_MERGE_URL, held, "url", row->url);
  add_address (self, held, row->address);
  add_birth (self, person->birth, row->birth);
  add_text (self, SHUKE_MERGE_SEX, shuke_sex_to_text (person->sex), shuke_sex_to_text (row->sex));
  add_size (self, SHUKE_MERGE_SIZE, person, "clothes", row->size);
  add_size (self, SHUKE_MERGE_TOP, person, "top", row->top_size);
  add_size (self, SHUKE_MERGE_BOTTOM, person, "bottom", row->bottom_size);
  add_size (self, SHUKE_MERGE_SHOES, person, "shoes", row->shoe_size);
  add_height (self, person, row->height);
  add_children (self, held, row);
  add_text (self, SHUKE_MERGE_SOURCE, held->source, row->source);
  add_text (self, SHUKE_MERGE_STAFF, held->staff, row->staff);
  add_text (self, SHUKE_MERGE_CONSENT, consent_word (consent), consent_word (row->consent));
  add_lines (self, SHUKE_MERGE_MIND, held->mind, row->mind);
  add_note (self, held, row);
  return self->parts->len == 0 ? NULL : g_steal_pointer (&self);
}

static ShukeCustomer *
make_record (const ShukeImportCustomer *row,
             ShukeRegion                region,
             ShukeDay                   today)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (region);
  const struct { const char *kind, *value; } channels[] = {
    { "wechat", row->wechat }, { "email", row->email }, { "qq", row->qq }, { "url", row->url },
  }, sizes[] = { { "clothes", row->size }, { "top", row->top_size }, { "bottom", row->bottom_size }, { "shoes", row->shoe_size } };
  g_autofree char *note = shuke_text_add_lines (row->note, row->words);
  guint n = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, row->name);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, row->nickname);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, row->address_form);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, row->card_number);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, row->tier);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_SOURCE, row->source);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAFF, row->staff);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, row->mind);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, note != NULL ? note : row->note);
  for (guint i = 0; i < row->n_phones; i++)
    shuke_customer_builder_set_phone (builder, i, 0, row->phones[i].raw, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (channels); i++)
    if (channels[i].value != NULL)
      shuke_customer_builder_set_channel (builder, n++, 0, channels[i].kind, channels[i].value);
  for (guint i = 0; i < row->n_accounts; i++)
    shuke_customer_builder_set_channel (builder, n++, 0, row->accounts[i].kind, row->accounts[i].value);
  if (row->address != NULL)
    shuke_customer_builder_set_address (builder, 0, 0, NULL, row->address);
  shuke_customer_builder_set_person_sex (builder, 0, row->sex);
  shuke_customer_builder_set_person_birth (builder, 0, row->birth);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].value != NULL)
      shuke_customer_builder_set_size (builder, 0, 0, sizes[i].kind, sizes[i].value, today, NULL);
  if (row->height > 0)
    shuke_customer_builder_set_measurement (builder, 0, 0, "height", row->height, today, NULL);
  for (guint i = 0; i < row->n_children; i++)
    {
      const ShukeImportChild *it = &row->children[i];
      guint child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);

      shuke_customer_builder_set_person_name (builder, child, it->name);
      shuke_customer_builder_set_person_relation (builder, child, it->relation);
      shuke_customer_builder_set_person_sex (builder, child, it->sex);
      shuke_customer_builder_set_person_birth (builder, child, it->birth);
      if (it->size != NULL)
        shuke_customer_builder_set_size (builder, child, 0, "clothes", it->size, today, NULL);
      if (it->height > 0)
        shuke_customer_builder_set_measurement (builder, child, 0, "height", it->height, today, NULL);
    }
  return shuke_customer_builder_build (builder, today, NULL);
}

ShukeMerge *
shuke_merge_new_of_rows (const ShukeImportCustomer *held,
                         const ShukeImportCustomer *row,
                         ShukeRegion                region,
                         ShukeDay                   today)
{
  g_autoptr (ShukeCustomer) record = make_record (held, region, today);
  ShukeMerge *merge = record == NULL ? NULL : shuke_merge_new (record, held->consent, row);

  if (merge != NULL)
    merge->held_row = held->row;
  return merge;
}

void
shuke_merge_free (ShukeMerge *self)
{
  if (self == NULL)
    return;
  g_free (self->held_title);
  g_free (self->given_title);
  g_free (self->shared);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}
