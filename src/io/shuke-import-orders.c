/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which amounts of a sales table are those of a whole order, and what of them falls on each of its lines. Such a sum stands on every line of
 * the order under a heading that says so, or on its first line alone; which it is shows only when all lines are known, so the table is read once
 * before. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-order-total.h"
#include "shuke-word-list.h"

#include <string.h>

/* So many rows say whether a table without such a heading has them: most have not, and are not read twice. */
#define ROWS_TO_TELL 300

typedef struct {
  guint          row;
  ShukeOrderLine line;
  gboolean       has_amount;
  gint64         amount;
} Line;

/* The columns that matter; G_MAXUINT: none. */
typedef struct {
  guint    amount;
  guint    receipt;
  gboolean of_order;   /* the heading of the amount says so */
} Columns;

typedef struct {
  GHashTable *orders;   /* (element-type char* GArray(Line)) */
  GArray     *above;    /* (unowned) (nullable): the order of the row before */
} Orders;

typedef struct {
  guint  row;
  gint64 share;
} Share;

gboolean
shuke_import_file_is_of_order (const char *heading)
{
  static const char *const orders[] = { "订单", "訂單", "整单", "整單" };
  static const char *const lines[] = { "商品", "单品", "單品", "明细", "明細", "子订单", "子訂單" };

  if (shuke_word_list_stand_in (heading, -1, lines, G_N_ELEMENTS (lines)))
    return FALSE;
  return shuke_word_list_stand_in (heading, -1, orders, G_N_ELEMENTS (orders));
}

static ShukeField
field_at (ShukeImportFile *self,
          guint            column)
{
  return g_array_index (self->fields, ShukeField, column);
}

/* The amount of a line, where there is one, says more than any other. */
static Columns
find_columns (ShukeImportFile *self)
{
  Columns columns = { G_MAXUINT, G_MAXUINT, FALSE };

  for (guint i = 0; i < self->fields->len; i++)
    if (field_at (self, i) == SHUKE_FIELD_RECEIPT_NUMBER && columns.receipt == G_MAXUINT)
      columns.receipt = i;
    else if (field_at (self, i) == SHUKE_FIELD_PAID_PRICE)
      {
        gboolean of_order = shuke_import_file_is_of_order (shuke_import_file_get_heading (self, i));

        if (columns.amount != G_MAXUINT && of_order)
          continue;
        columns.amount = i;
        columns.of_order = of_order;
      }
  return columns;
}

/* By the number of its receipt; a row that names neither day nor buyer belongs to the one above. (transfer full), NULL for it. */
static char *
dup_key (ShukeImportFile *self,
         const Columns   *columns)
{
  g_autoptr (GString) whose = g_string_new (NULL);
  const char *receipt = columns->receipt < self->n_cells ? shuke_import_file_value (self, columns->receipt) : NULL;

  if (receipt != NULL)
    return g_strconcat ("number ", receipt, NULL);
  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    switch ((int) field_at (self, i))
      {
      case SHUKE_FIELD_SALE_DATE:
      case SHUKE_FIELD_PHONE:
      case SHUKE_FIELD_CARD_NUMBER:
      case SHUKE_FIELD_NAME:
        {
          const char *text = shuke_import_file_text (self, i);

          if (text != NULL)
            g_string_append_printf (whose, "%u %s\n", i, text);
          break;
        }
      default:
        break;
      }
  return whose->len == 0 ? NULL : g_string_free (g_steal_pointer (&whose), FALSE);
}

static gboolean
has_goods (ShukeImportFile *self)
{
  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    switch ((int) field_at (self, i))
      {
      case SHUKE_FIELD_STYLE_NUMBER:
      case SHUKE_FIELD_ITEM_NAME:
      case SHUKE_FIELD_CATEGORY:
        if (shuke_import_file_text (self, i) != NULL)
          return TRUE;
        break;
      default:
        break;
      }
  return FALSE;
}

/* An amount that cannot be read is none: its row is refused when it comes. */
static Line
read_line (ShukeImportFile *self,
           const Columns   *columns)
{
  Line line = { .row = shuke_import_file_get_row (self), .line = { -1, 1 } };

  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      ShukeField field = field_at (self, i);
      const char *text = i == columns->amount || field == SHUKE_FIELD_LIST_PRICE || field == SHUKE_FIELD_QUANTITY ? shuke_import_file_value (self, i)
                                                                                                                    : NULL;
      gint64 number;

      if (text == NULL)
        continue;
      if (i == columns->amount)
        line.has_amount = shuke_money_parse (text, &self->context.currency, &line.amount);
      else if (field == SHUKE_FIELD_LIST_PRICE && shuke_money_parse (text, &self->context.currency, &number))
        line.line.list_price = number;
      else if (field == SHUKE_FIELD_QUANTITY && shuke_cell_read_count (text, &number) && number != 0 && ABS (number) <= 9999)
        line.line.quantity = (gint32) number;
    }
  return line;
}

static gboolean
gather (ShukeImportFile  *self,
        const Columns    *columns,
        guint             max,
        Orders           *orders,
        GError          **error)
{
  GError *local = NULL;

  orders->above = NULL;
  for (guint n = 0; n < max && shuke_import_file_next_row (self, &local); n++)
    {
      g_autofree char *key = NULL;
      GArray *order;
      Line line;

      if (shuke_import_file_is_heading (self) || shuke_import_file_is_total (self) || !has_goods (self))
        {
          orders->above = NULL;
          continue;
        }
      key = dup_key (self, columns);
      order = key == NULL ? orders->above : g_hash_table_lookup (orders->orders, key);
      if (order == NULL)
        {
          if (key == NULL)
            continue;
          order = g_array_new (FALSE, FALSE, sizeof (Line));
          g_hash_table_insert (orders->orders, g_steal_pointer (&key), order);
        }
      line = read_line (self, columns);
      g_array_append_val (order, line);
      orders->above = order;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
is_its_own (const Line *line)
{
  return line->line.list_price >= 0 && ABS (line->amount) <= line->line.list_price * ABS ((gint64) line->line.quantity);
}

/* One sum for several lines: on the first alone, or, where the heading says so, on each. What is on the first alone and not more than its tag
 * may be its own, and the others presents; what is everywhere the tag is nobody else's. */
static gboolean
has_one_sum (const GArray  *order,
             const Columns *columns)
{
  const Line *first = &g_array_index (order, Line, 0);
  gboolean all_own = is_its_own (first) && first->amount == first->line.list_price * first->line.quantity;
  guint n = 1;

  if (order->len < 2 || !first->has_amount)
    return FALSE;
  for (guint i = 1; i < order->len; i++)
    {
      const Line *line = &g_array_index (order, Line, i);

      if (!line->has_amount)
        continue;
      if (!columns->of_order || line->amount != first->amount)
        return FALSE;
      n++;
      all_own = all_own && is_its_own (line) && line->amount == line->line.list_price * line->line.quantity;
    }
  return n == 1 ? columns->of_order || !is_its_own (first) : !all_own;
}

static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  const Share *first = a, *second = b;

  return (first->row > second->row) - (first->row < second->row);
}

static void
divide (ShukeImportFile *self,
        const GArray    *order)
{
  g_autofree ShukeOrderLine *lines = g_new (ShukeOrderLine, order->len);
  g_autofree gint64 *shares = g_new (gint64, order->len);

  for (guint i = 0; i < order->len; i++)
    lines[i] = g_array_index (order, Line, i).line;
  shuke_order_total_divide (g_array_index (order, Line, 0).amount, lines, order->len, shares);
  for (guint i = 0; i < order->len; i++)
    {
      Share share = { g_array_index (order, Line, i).row, shares[i] };

      g_array_append_val (self->shares, share);
    }
}

static gboolean
has_such_orders (const Orders  *orders,
                 const Columns *columns)
{
  GHashTableIter walk;
  gpointer order;

  g_hash_table_iter_init (&walk, orders->orders);
  while (g_hash_table_iter_next (&walk, NULL, &order))
    if (has_one_sum (order, columns))
      return TRUE;
  return FALSE;
}

static gboolean
is_worth_reading (ShukeImportFile  *self,
                  const Columns    *columns,
                  gboolean         *worth,
                  GError          **error)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  Orders orders = { table, NULL };

  *worth = columns->of_order;
  if (columns->of_order || columns->amount == G_MAXUINT || columns->receipt == G_MAXUINT)
    return TRUE;
  if (!gather (self, columns, ROWS_TO_TELL, &orders, error))
    return FALSE;
  *worth = has_such_orders (&orders, columns);
  return shuke_import_file_rewind (self, error);
}

gboolean
shuke_import_file_learn_orders (ShukeImportFile  *self,
                                GError          **error)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  Orders orders = { table, NULL };
  Columns columns = find_columns (self);
  GHashTableIter walk;
  gpointer order;
  gboolean worth;

  g_clear_pointer (&self->shares, g_array_unref);
  if (!is_worth_reading (self, &columns, &worth, error))
    return FALSE;
  if (worth)
    {
      if (!gather (self, &columns, G_MAXUINT, &orders, error))
        return FALSE;
      self->shares = g_array_new (FALSE, FALSE, sizeof (Share));
      self->order_column = columns.amount;
      g_hash_table_iter_init (&walk, table);
      while (g_hash_table_iter_next (&walk, NULL, &order))
        if (has_one_sum (order, &columns))
          divide (self, order);
      g_array_sort (self->shares, compare_shares);
      if (!shuke_import_file_rewind (self, error))
        return FALSE;
    }
  shuke_import_file_forget_receipts (self, columns.receipt);
  self->knows_orders = TRUE;
  return TRUE;
}

gboolean
shuke_import_file_find_share (ShukeImportFile *self,
                              gint64          *share)
{
  Share wanted = { shuke_import_file_get_row (self), 0 };
  guint index;

  if (self->shares == NULL || !g_array_binary_search (self->shares, &wanted, compare_shares, &index))
    return FALSE;
  *share = g_array_index (self->shares, Share, index).share;
  return TRUE;
}

gboolean
shuke_import_file_is_divided (ShukeImportFile *self)
{
  return shuke_import_file_has_issue (self, SHUKE_IMPORT_REASON_DIVIDED);
}
