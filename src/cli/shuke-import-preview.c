/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says in words what was understood of each cell, beside what stood there. */

#include "config.h"

#include "shuke-import-preview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-cell-reader.h"
#include "shuke-column-facts.h"
#include "shuke-day-text.h"
#include "shuke-fact.h"
#include "shuke-import-layout.h"
#include "shuke-import-row.h"
#include "shuke-text.h"

#define CARD_COLUMNS 4
/* Beyond these no row is looked for: the window waits. */
#define MAX_LOOKED_AT 2000

typedef enum { WORTH_A_LOOK, WORTH_LESS, WORTH_LITTLE, N_WORTHS } Worth;

static void
preview_row_free (gpointer data,
                  guint    n_columns)
{
  ShukePreviewRow *row = data;

  for (guint i = 0; i < n_columns; i++)
    {
      g_free (row->cells[i].understood);
      g_free (row->cells[i].raw);
      g_free (row->cells[i].also);
      g_free (row->cells[i].why);
    }
  g_free (row->cells);
  g_free (row);
}

void
shuke_preview_free (ShukePreview *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    preview_row_free (g_ptr_array_index (self->rows, i), self->n_columns);
  g_ptr_array_unref (self->rows);
  g_strfreev (self->headings);
  g_free (self->idle);
  g_free (self);
}

/* "138 0000 8026、139 …" */
static char *
phones_text (const ShukeImportPhone *phones,
             guint                   n,
             ShukeRegion             region)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one = *phones[i].phone.e164 == '\0' ? g_strdup (phones[i].raw)
                                                           : shuke_phone_format (phones[i].phone.e164, region);

      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "", one, *phones[i].label != '\0' ? " " : "", phones[i].label);
    }
  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/* Those of @row that stand in this cell: there may be another column of phones. */
static char *
phones_of_cell (const ShukeImportCustomer *row,
                const char                *raw,
                ShukeRegion                region)
{
  ShukeImportPhone all[SHUKE_IMPORT_MAX_PHONES], kept[SHUKE_IMPORT_MAX_PHONES];
  g_autofree char *text = g_strdup (raw);
  gboolean understood;
  guint n_all = shuke_cell_read_phones (text, region, all, SHUKE_IMPORT_MAX_PHONES, &understood);
  guint n = 0;

  for (guint i = 0; i < n_all; i++)
    for (guint k = 0; k < row->n_phones; k++)
      if (*all[i].phone.e164 == '\0' ? strcmp (all[i].raw, row->phones[k].raw) == 0
                                     : strcmp (all[i].phone.e164, row->phones[k].phone.e164) == 0)
        {
          kept[n++] = all[i];
          break;
        }
  return phones_text (kept, n, region);
}

static char *
birth_of_cell (const char *raw,
               gboolean    lunar,
               ShukeDay    today,
               ShukeDay    written)
{
  g_autofree char *narrow = shuke_text_narrow (raw);
  ShukeDate date;

  if (narrow == NULL || !shuke_cell_read_birth (narrow, today, written, &date))
    return NULL;
  date.lunar |= lunar && date.month != 0;
  return shuke_date_text_named (date);
}

static void
add_part (GString    *text,
          const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
child_text (const ShukeImportChild *child)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *birth = shuke_date_text_named (child->birth);

  add_part (text, child->name);
  if (child->relation != NULL)
    add_part (text, child->relation);
  else if (child->sex != SHUKE_SEX_UNKNOWN)
    add_part (text, child->sex == SHUKE_SEX_FEMALE ? _("girl") : _("boy"));
  add_part (text, birth);
  add_part (text, child->school_class);
  if (child->size != NULL)
    {
      /* Translators: a garment size, as in "佳怡 · wears 130" */
      g_autofree char *wears = g_strdup_printf (_("wears %s"), child->size);

      add_part (text, wears);
    }
  if (child->shoe_size != NULL)
    {
      /* Translators: a shoe size, as in "佳怡 · shoes 27" */
      g_autofree char *shoes = g_strdup_printf (_("shoes %s"), child->shoe_size);

      add_part (text, shoes);
    }
  if (child->height > 0)
    {
      g_autofree char *tall = g_strdup_printf (_("%d cm tall"), child->height / 10);

      add_part (text, tall);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A child's size in the column of hers is shown as that child's. */
static char *
size_text (const ShukeImportCustomer *row,
           const char                *raw)
{
  g_autofree char *narrow = shuke_text_narrow (raw);
  const char *hers[] = { row->size, row->top_size, row->bottom_size };

  for (gsize i = 0; i < G_N_ELEMENTS (hers); i++)
    if (g_strcmp0 (hers[i], narrow) == 0)
      return g_strdup (raw);
  for (guint i = 0; i < row->n_children; i++)
    if (g_strcmp0 (row->children[i].size, narrow) == 0)
      {
        ShukeImportChild child = { .name = row->children[i].name, .relation = row->children[i].relation, .sex = row->children[i].sex,
                                   .size = row->children[i].size };

        return child_text (&child);
      }
  return NULL;
}

static char *
children_text (const ShukeImportCustomer *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->n_children; i++)
    {
      g_autofree char *one = child_text (&row->children[i]);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", one);
    }
  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_remark (const char *words)
{
  /* Translators: words of a cell that were not understood and are kept as a remark: "a while ago, as a remark". */
  return g_strdup_printf (_("%s, as a remark"), words);
}

/* What is no day, as 昨天 in a table of which nobody knows when it was written, stays a remark. */
static char *
last_visit_text (const ShukeImportCustomer *row,
                 const char                *raw,
                 ShukeDay                   today)
{
  ShukeDay day;
  int minute;

  if (row->last_day != SHUKE_DAY_NONE)
    {
      g_autofree char *text = shuke_day_text_year (row->last_day, today);
      g_autofree char *remark = shuke_cell_says_more_than_day (raw) ? dup_remark (raw) : NULL;

      return remark == NULL ? g_steal_pointer (&text) : g_strjoin ("\n", text, remark, NULL);
    }
  if (shuke_cell_is_nothing (raw) || shuke_cell_is_error (raw) || shuke_cell_read_day (raw, today, &day, &minute))
    return NULL;
  return dup_remark (raw);
}

/* A remark, what of it stands on the mind line as well, and whether it refuses messages. */
static char *
note_text (const char        *note,
           gboolean           minded,
           ShukeConsentState  consent)
{
  gboolean refuses = note != NULL && consent == SHUKE_CONSENT_NO && shuke_cell_refuses_messages (note);
  g_autofree char *mind = note == NULL || !minded ? NULL : shuke_cell_dup_mind (note);
  g_autofree char *kept = NULL;

  if (mind != NULL)
    {
      g_strdelimit (mind, "\n", ' ');
      /* Translators: what of a remark is shown in front when the customer comes, as "Keep in mind: allergic to wool". */
      kept = g_strdup_printf (_("Keep in mind: %s"), mind);
    }
  return refuses ? g_strconcat (_("no messages"), " · ", kept != NULL ? kept : note, NULL) : g_strdup (kept != NULL ? kept : note);
}

/* A choice that is none of the answers, an amount that is none. */
static gboolean
fact_is_lost (ShukeField  field,
              const char *raw,
              ShukeDay    today)
{
  ShukeFact fact = { 0 };
  gboolean child;
  g_autofree char *read = NULL;

  if (!shuke_field_get_fact (field, &fact.kind, &child) || (shuke_fact_kind_get_info (fact.kind)->flags & SHUKE_FACT_MANY) != 0)
    return FALSE;
  read = shuke_fact_read (&fact, raw, today);
  return read == NULL;
}

static char *
understood_customer (const ShukeImportCustomer *row,
                     ShukeField                 field,
                     const char                *raw,
                     gboolean                   has_mind,
                     ShukeRegion                region,
                     ShukeDay                   today)
{
  switch ((int) field)
    {
    case SHUKE_FIELD_UNKNOWN:
    case SHUKE_FIELD_KEPT:
      return *raw != '\0' && ((row->figures != NULL && strstr (row->figures, raw) != NULL) || (row->words != NULL && strstr (row->words, raw) != NULL))
               ? dup_remark (raw) : NULL;
    case SHUKE_FIELD_IGNORE:
      return NULL;
    case SHUKE_FIELD_NAME:
    case SHUKE_FIELD_FAMILY_NAME:
    case SHUKE_FIELD_GIVEN_NAME:
      return g_strdup (row->name);
    case SHUKE_FIELD_CARD_NUMBER:
      return g_strdup (row->card_number);
    case SHUKE_FIELD_PHONE:
      return phones_of_cell (row, raw, region);
    case SHUKE_FIELD_BIRTHDAY:
    case SHUKE_FIELD_LUNAR_BIRTHDAY:
    case SHUKE_FIELD_CHILD_BIRTHDAY:
      return birth_of_cell (raw, field == SHUKE_FIELD_LUNAR_BIRTHDAY, today, row->written_day != SHUKE_DAY_NONE ? row->written_day : today);
    case SHUKE_FIELD_CHILD_NAME:
      return children_text (row);
    case SHUKE_FIELD_SIZE:
      return size_text (row, raw);
    case SHUKE_FIELD_SEX:
      return row->sex == SHUKE_SEX_UNKNOWN ? NULL : g_strdup (row->sex == SHUKE_SEX_FEMALE ? _("woman") : _("man"));
    case SHUKE_FIELD_CONSENT:
      return row->consent == SHUKE_CONSENT_UNKNOWN ? NULL
             : g_strdup (row->consent == SHUKE_CONSENT_YES ? _("may write to her") : _("no messages"));
    case SHUKE_FIELD_HEIGHT:
      return row->height == 0 ? NULL : g_strdup_printf (_("%d cm"), row->height / 10);
    case SHUKE_FIELD_POINTS:
      return row->points == SHUKE_IMPORT_NO_POINTS ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, row->points);
    case SHUKE_FIELD_NOTE:
      return shuke_cell_is_nothing (raw) || shuke_cell_is_error (raw) ? NULL : note_text (raw, row->mind != NULL && !has_mind, row->consent);
    case SHUKE_FIELD_MIND_NOTE:
      return shuke_cell_is_nothing (raw) || shuke_cell_is_error (raw) ? NULL : note_text (raw, FALSE, row->consent);
    case SHUKE_FIELD_LAST_VISIT:
      return last_visit_text (row, raw, today);
    case SHUKE_FIELD_CONSENT_DAY:
      return row->consent_day == SHUKE_DAY_NONE ? NULL : shuke_day_text_year (row->consent_day, today);
    case SHUKE_FIELD_SINCE:
      return row->created_day == SHUKE_DAY_NONE ? NULL : shuke_day_text_year (row->created_day, today);
    default:
      return fact_is_lost (field, raw, today) ? NULL : shuke_cell_is_nothing (raw) || shuke_cell_is_error (raw) ? NULL : g_strdup (raw);
    }
}

static char *
understood_sale (const ShukeImportSale *row,
                 ShukeField             field,
                 const char            *raw,
                 ShukeRegion            region,
                 const ShukeCurrency   *currency,
                 ShukeDay               today)
{
  gint64 paid;

  switch ((int) field)
    {
    case SHUKE_FIELD_UNKNOWN:
    case SHUKE_FIELD_IGNORE:
      return NULL;
    case SHUKE_FIELD_SALE_DATE:
      return row->day == SHUKE_DAY_NONE ? NULL : shuke_day_text_year (row->day, today);
    case SHUKE_FIELD_PHONE:
      /* A column of phones that has cards and names as well. */
      if (g_strcmp0 (row->card_number, raw) == 0 || g_strcmp0 (row->customer_name, raw) == 0)
        return g_strdup (raw);
      return *row->phone.e164 == '\0' ? NULL : shuke_phone_format (row->phone.e164, region);
    case SHUKE_FIELD_PAID_PRICE:
      /* A row that is refused for this cell holds no sum. */
      return shuke_money_parse (raw, currency, &paid) ? shuke_money_format (row->paid_price, currency) : NULL;
    case SHUKE_FIELD_LIST_PRICE:
      return row->list_price < 0 ? NULL : shuke_money_format (row->list_price, currency);
    case SHUKE_FIELD_QUANTITY:
      return g_strdup_printf ("%d", row->quantity);
    default:
      return shuke_cell_is_nothing (raw) || shuke_cell_is_error (raw) ? NULL : g_strdup (raw);
    }
}

/* What was not read of a cell is kept as it stands; nothing of it is hers otherwise when another column has said so @already. */
static void
show_words (ShukePreviewCell *cell,
            gboolean          already)
{
  if (cell->raw == NULL || (cell->understood != NULL && !already))
    return;
  g_free (cell->understood);
  cell->understood = dup_remark (cell->raw);
}

static void
fill_cells (ShukePreview           *preview,
            ShukePreviewRow        *shown,
            ShukeImportFile        *file,
            const ShukeImportCustomer *customer,
            const ShukeImportSale  *sale,
            ShukeBook              *book)
{
  ShukeRegion region = shuke_book_get_region (book);
  ShukeDay today = shuke_book_get_today (book);

  for (guint i = 0; i < preview->n_columns; i++)
    {
      ShukeField field = shuke_import_file_get_field (file, i);
      ShukePreviewCell *cell = &shown->cells[i];
      g_autofree char *text = NULL;

      cell->raw = shuke_text_clean (shuke_import_file_get_cell (file, i));
      if (cell->raw == NULL)
        continue;
      text = shuke_import_file_dup_arranged (file, i, cell->raw);
      if (customer != NULL)
        cell->understood = understood_customer (customer, field, text, shuke_import_file_has_mind (file), region, today);
      else
        cell->understood = understood_sale (sale, field, text, region, shuke_book_get_currency (book), today);
    }
  for (guint k = 0; k < shuke_import_file_get_n_issues (file); k++)
    {
      const ShukeImportIssue *issue = shuke_import_file_get_issue (file, k);

      if (issue->column >= preview->n_columns || shown->cells[issue->column].why != NULL)
        continue;
      shown->cells[issue->column].why = shuke_import_reason_dup_text (issue->reason, 0);
      if (sale != NULL && issue->reason == SHUKE_IMPORT_REASON_DIVIDED)
        {
          g_free (shown->cells[issue->column].understood);
          shown->cells[issue->column].understood = shuke_money_format (sale->paid_price, shuke_book_get_currency (book));
        }
      if (customer != NULL && shuke_import_reason_keeps_words (issue->reason))
        show_words (&shown->cells[issue->column], issue->reason == SHUKE_IMPORT_REASON_SECOND);
    }
}

static void
fill_card (ShukePreviewRow           *shown,
           ShukeImportFile           *file,
           const ShukeImportCustomer *row,
           ShukeRegion                region)
{
  /* One that is all to be minded stands on that line alone. */
  const char *remark = row->note != NULL ? row->note : row->mind;
  g_autofree char *note = NULL;

  shown->cells[0].understood = g_strdup (row->name != NULL ? row->name : row->nickname);
  shown->cells[1].understood = phones_text (row->phones, row->n_phones, region);
  shown->cells[2].understood = shuke_date_text_named (row->birth);
  note = shuke_text_add_lines (remark, row->words);
  shown->cells[3].raw = shuke_text_clean (note != NULL ? note : remark);
  shown->cells[3].understood = note_text (shown->cells[3].raw, !shuke_import_file_has_mind (file), row->consent);
  for (guint k = 0; k < shuke_import_file_get_n_issues (file); k++)
    {
      ShukeImportReason reason = shuke_import_file_get_issue (file, k)->reason;
      ShukePreviewCell *cell = &shown->cells[reason == SHUKE_IMPORT_REASON_PHONE ? 1 : reason == SHUKE_IMPORT_REASON_DATE ? 2 : 3];

      if (cell->why == NULL)
        cell->why = shuke_import_reason_dup_text (reason, 0);
    }
}

static void
bound_text (char **text)
{
  char *bounded = shuke_text_bound_marks (*text);

  g_free (*text);
  *text = bounded;
}

/* Marks piled up over one cell would write over the rows above it; the book gets the text as it is. */
static void
bound_cell (ShukePreviewCell *cell)
{
  bound_text (&cell->understood);
  bound_text (&cell->raw);
}

static ShukePreviewRow *
make_row (ShukePreview         *preview,
          ShukeBook            *book,
          ShukeImportFile      *file,
          const ShukeImportRow *row)
{
  ShukePreviewRow *shown = g_new0 (ShukePreviewRow, 1);

  shown->row = shuke_import_row_get_number (row);
  shown->cells = g_new0 (ShukePreviewCell, preview->n_columns);
  if (row->kind == SHUKE_IMPORT_FILE_CARDS)
    {
      fill_card (shown, file, &row->customer, shuke_book_get_region (book));
      /* Of a card, beside her name. */
      shown->cells[0].also = row->picture ? g_strdup (_("with a picture")) : NULL;
    }
  else if (row->kind == SHUKE_IMPORT_FILE_SALES)
    fill_cells (preview, shown, file, NULL, &row->sale, book);
  else
    fill_cells (preview, shown, file, &row->customer, NULL, book);
  for (guint i = 0; i < preview->n_columns; i++)
    bound_cell (&shown->cells[i]);
  return shown;
}

/* The rows in the order in which they are worth a look, each kind in the order of the file. */
typedef struct {
  GPtrArray *kinds[N_WORTHS];   /* (element-type ShukePreviewRow) */
} Picked;

static void
picked_clear (Picked *self)
{
  for (guint i = 0; i < N_WORTHS; i++)
    g_ptr_array_unref (self->kinds[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picked, picked_clear)

/* A row of a table that is refused is to be mended in the file; a card that cannot be read mostly is not hers. */
static Worth
worth_of (ShukeImportFileKind kind,
          ShukeImportOutcome  outcome)
{
  if (outcome == SHUKE_IMPORT_ADDED || (outcome == SHUKE_IMPORT_REFUSED && kind != SHUKE_IMPORT_FILE_CARDS))
    return WORTH_A_LOOK;
  return outcome == SHUKE_IMPORT_MERGED || outcome == SHUKE_IMPORT_JOINED ? WORTH_LESS : WORTH_LITTLE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const ShukePreviewRow *first = *(ShukePreviewRow *const *) a, *second = *(ShukePreviewRow *const *) b;

  return (first->row > second->row) - (first->row < second->row);
}

static gboolean
read_rows (ShukePreview     *preview,
           ShukeBook        *book,
           ShukeImportFile  *file,
           ShukeImporter    *rehearsal,
           guint             max,
           GError          **error)
{
  ShukeImportRow row = { .kind = shuke_import_file_get_kind (file) };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_auto (Picked) picked = { { g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () } };
  gboolean cards = row.kind == SHUKE_IMPORT_FILE_CARDS;
  gboolean enough = FALSE;
  GError *local = NULL;
  guint n = 0, last_of_first = 0;

  while (!enough && n < MAX_LOOKED_AT && shuke_import_row_next (&row, file, &local))
    {
      guint before = shuke_import_row_find_repeated (&row, file, seen);
      ShukeImportOutcome outcome =
        row.reason == SHUKE_IMPORT_REASON_NONE ? shuke_import_row_add (&row, rehearsal, NULL) : SHUKE_IMPORT_REFUSED;
      GPtrArray *kind = picked.kinds[worth_of (row.kind, outcome)];

      if (++n <= max)
        last_of_first = shuke_import_row_get_number (&row);
      if (kind->len < max)
        {
          ShukePreviewRow *shown = make_row (preview, book, file, &row);

          shown->outcome = outcome;
          shown->reason = row.reason;
          shown->other_row = outcome == SHUKE_IMPORT_JOINED ? row.matched.row : before;
          g_ptr_array_add (kind, shown);
        }
      enough = picked.kinds[WORTH_A_LOOK]->len == max || (!cards && n == max && picked.kinds[WORTH_A_LOOK]->len > 0);
    }
  for (guint i = 0; i < N_WORTHS; i++)
    for (guint k = 0; k < picked.kinds[i]->len; k++)
      if (preview->rows->len < max)
        g_ptr_array_add (preview->rows, g_ptr_array_index (picked.kinds[i], k));
      else
        preview_row_free (g_ptr_array_index (picked.kinds[i], k), preview->n_columns);
  for (guint i = 0; i < preview->rows->len; i++)
    preview->picked |= ((const ShukePreviewRow *) g_ptr_array_index (preview->rows, i))->row > last_of_first;
  if (!preview->picked)
    g_ptr_array_sort (preview->rows, compare_rows);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean *
find_idle (ShukePreview *self)
{
  gboolean *idle = g_new0 (gboolean, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns && self->headings != NULL; i++)
    {
      idle[i] = *self->headings[i] == '\0';
      for (guint k = 0; k < self->rows->len && idle[i]; k++)
        idle[i] = ((ShukePreviewRow *) g_ptr_array_index (self->rows, k))->cells[i].raw == NULL;
    }
  return idle;
}

ShukePreview *
shuke_preview_new (ShukeBook                 *book,
                   ShukeImportFile           *file,
                   const ShukeImportOptions  *options,
                   guint                      max,
                   GError                   **error)
{
  g_autoptr (ShukePreview) self = g_new0 (ShukePreview, 1);
  g_autoptr (ShukeImporter) rehearsal = NULL;
  ShukeImportFileKind kind = shuke_import_file_get_kind (file);

  self->rows = g_ptr_array_new ();
  self->n_columns = kind == SHUKE_IMPORT_FILE_CARDS ? CARD_COLUMNS : shuke_import_file_get_n_columns (file);
  if (!shuke_import_file_rewind (file, error))
    return NULL;
  rehearsal = shuke_importer_new (book, "customers", "", options, TRUE, error);
  if (rehearsal == NULL)
    return NULL;
  if (!read_rows (self, book, file, rehearsal, max, error))
    return NULL;
  if (kind != SHUKE_IMPORT_FILE_CARDS)
    {
      self->headings = g_new0 (char *, self->n_columns + 1);
      for (guint i = 0; i < self->n_columns; i++)
        {
          const char *heading = shuke_import_file_get_heading (file, i);
          guint part = shuke_import_file_get_part (file, i);

          self->headings[i] = part == 0 || *heading == '\0' ? g_strdup (heading) : g_strdup_printf ("%s · %u", heading, part);
        }
    }
  self->idle = find_idle (self);
  return g_steal_pointer (&self);
}
