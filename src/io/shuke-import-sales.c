/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a sales table as what it says. It needs a day, somebody, and a thing or a price; a day or a sum that stands there and
 * cannot be read refuses the row, because the shop's figures would be wrong with it. Anything else is left blank. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-text.h"
#include "shuke-ware.h"
#include "shuke-word-list.h"

#include <string.h>

typedef struct {
  gboolean paid_seen;
  gboolean paid_per_piece;
  gboolean paid_of_order;   /* it is what all lines of the order come to */
} Amounts;

typedef enum {
  BOUGHT,
  NOT_BOUGHT,   /* paid back, called off or never paid */
  RETURNED,
  PUT_ON_CARD,
} Course;

static ShukeImportCourse
course_of_heading (const char *heading)
{
  static const char *const states[] = { "状态", "狀態", "status" };
  static const char *const kinds[] = { "类型", "類型", "单据类型", "單據類型", "销售类型", "銷售類型", "业务类型", "業務類型", "交易类型", "交易類型", "单据种类", "單據種類", "type" };
  static const char *const whether[] = { "是否退货", "是否退貨", "退货", "退貨", "是否退款", "returned", "is return" };
  g_autofree char *small = g_utf8_strdown (heading, -1);

  if (shuke_word_list_stand_in (small, -1, states, G_N_ELEMENTS (states)))
    return SHUKE_IMPORT_COURSE_TOLD;
  if (shuke_word_list_has (small, kinds, G_N_ELEMENTS (kinds)))
    return SHUKE_IMPORT_COURSE_TOLD;
  return shuke_word_list_has (small, whether, G_N_ELEMENTS (whether)) ? SHUKE_IMPORT_COURSE_WHETHER : SHUKE_IMPORT_COURSE_NONE;
}

/* Most tables tell nothing of the kind; asked once, as the headings are the same in all rows. */
static gboolean
tells_course (ShukeImportFile *self)
{
  gboolean any = FALSE;

  if (self->tells_course != 0)
    return self->tells_course > 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      ShukeImportColumn *column = &g_array_index (self->columns, ShukeImportColumn, i);

      column->course = course_of_heading (shuke_import_file_get_heading (self, i));
      any |= column->course != SHUKE_IMPORT_COURSE_NONE;
    }
  self->tells_course = any ? 1 : -1;
  return any;
}

/* What became of the row, as 订单状态, 单据类型 or 是否退货 says. @put: the word for money put on a card. */
static Course
read_course (ShukeImportFile  *self,
             const char      **put)
{
  static const char *const put_on_card[] = {
    "充值", "储值", "儲值", "会员充值", "會員充值", "会员储值", "會員儲值", "充值单", "充值單", "储值单", "儲值單", "储值充值", "儲值充值", "top-up", "topup", "recharge",
  };
  static const char *const nothing[] = {
    "退款成功", "已退款", "全额退款", "全額退款", "退款完成", "退货退款成功", "已退货", "已退貨", "已取消", "已关闭", "已關閉", "交易关闭", "交易關閉", "订单取消", "訂單取消",
    "取消", "交易取消", "作废", "作廢", "已作废", "已作廢", "已撤销", "已撤銷", "未付款", "待付款", "未支付", "待支付", "等待买家付款", "refunded", "cancelled", "canceled", "void",
    "voided", "unpaid", "pending payment",
  };
  static const char *const returned[] = { "退货", "退貨", "退货单", "退貨單", "销售退货", "銷售退貨", "零售退货", "零售退貨", "退", "return", "returned", "returns" };
  Course course = BOUGHT;

  if (!tells_course (self))
    return BOUGHT;
  for (guint i = 0; i < self->n_cells && i < self->columns->len; i++)
    {
      const ShukeImportColumn *column = &g_array_index (self->columns, ShukeImportColumn, i);
      g_autofree char *clean = NULL;
      g_autofree char *text = NULL;

      if (column->course == SHUKE_IMPORT_COURSE_NONE || self->cells[i].length == 0)
        continue;
      clean = shuke_text_clean (self->cells[i].text);
      text = clean == NULL ? NULL : g_utf8_strdown (clean, -1);
      if (text != NULL && shuke_word_list_has (text, nothing, G_N_ELEMENTS (nothing)))
        return NOT_BOUGHT;
      if (text != NULL && (shuke_word_list_has (text, returned, G_N_ELEMENTS (returned)) ||
                           (column->course == SHUKE_IMPORT_COURSE_WHETHER && shuke_cell_read_consent (text) == SHUKE_CONSENT_YES)))
        course = RETURNED;
      else if (text != NULL && course == BOUGHT && shuke_word_list_has (text, put_on_card, G_N_ELEMENTS (put_on_card)))
        {
          course = PUT_ON_CARD;
          *put = shuke_import_file_keep (self, g_steal_pointer (&clean));
        }
    }
  return course;
}

/* @put: what a column of kinds or states says of money put on a card, which a piece that is paid from the card has beside it as well; NULL
 * when it says nothing of it. The same words come over and over. */
static gboolean
is_advance (ShukeImportFile       *self,
            const ShukeImportSale *row,
            const char            *put)
{
  const char *name = row->item_name;

  if (shuke_ware_is_piece (row->style_number, row->size, row->colour) || (name == NULL && row->style_number != NULL))
    return FALSE;
  if (self->wares == NULL)
    self->wares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (put != NULL && (name == NULL || shuke_ware_of_word (name) == SHUKE_WARE_UNSAID))
    name = put;
  return shuke_ware_recall (self->wares, row->category, name) == SHUKE_WARE_ADVANCE;
}

/* One character that may be anything elsewhere, and of a sale is only one thing. */
static void
read_short_headings (ShukeImportFile *self)
{
  static const struct { const char *heading; ShukeField field; } shorts[] = {
    { "码", SHUKE_FIELD_SIZE }, { "碼", SHUKE_FIELD_SIZE }, { "件", SHUKE_FIELD_QUANTITY }, { "数", SHUKE_FIELD_QUANTITY }, { "數", SHUKE_FIELD_QUANTITY },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (shorts); k++)
    {
      guint found = G_MAXUINT;
      gboolean there = FALSE;

      for (guint i = 0; i < self->fields->len; i++)
        {
          there |= g_array_index (self->fields, ShukeField, i) == shorts[k].field;
          if (strcmp (g_ptr_array_index (self->source_headings, i), shorts[k].heading) == 0)
            found = i;
        }
      if (found != G_MAXUINT && !there)
        g_array_index (self->fields, ShukeField, found) = shorts[k].field;
    }
}

gboolean
shuke_import_file_tells_sales (ShukeImportFile *self)
{
  static const char *const days[] = { "日期", "时间", "時間", "时刻", "時刻", "date", "time" };
  guint day = G_MAXUINT, said = G_MAXUINT, n_goods = 0, n_amounts = 0;

  for (guint i = 0; i < self->fields->len; i++)
    {
      const char *heading = g_ptr_array_index (self->source_headings, i);
      g_autofree char *folded = g_utf8_strdown (heading, -1);

      switch ((int) g_array_index (self->fields, ShukeField, i))
        {
        case SHUKE_FIELD_SALE_DATE:
          said = i;
          break;
        case SHUKE_FIELD_STYLE_NUMBER:
        case SHUKE_FIELD_CATEGORY:
        case SHUKE_FIELD_ITEM_NAME:
          n_goods++;
          break;
        case SHUKE_FIELD_PAID_PRICE:
          n_goods++;
          n_amounts++;
          break;
        case SHUKE_FIELD_LIST_PRICE:
        case SHUKE_FIELD_QUANTITY:
          n_amounts++;
          break;
        case SHUKE_FIELD_UNKNOWN:
          for (gsize k = 0; k < G_N_ELEMENTS (days) && day == G_MAXUINT; k++)
            if (strstr (folded, days[k]) != NULL)
              day = i;
          break;
        default:
          break;
        }
    }
  if (said == G_MAXUINT && day != G_MAXUINT && n_goods > 1 && n_amounts > 1)
    g_array_index (self->fields, ShukeField, said = day) = SHUKE_FIELD_SALE_DATE;
  if (said == G_MAXUINT || n_goods == 0)
    return FALSE;
  read_short_headings (self);
  return TRUE;
}

gboolean
shuke_import_file_is_per_piece (const char *heading)
{
  static const char *const of_row[] = { "额", "額", "收", "计", "計", "总", "總", "total", "amount", "sum", "subtotal" };
  g_autofree char *folded = g_utf8_strdown (heading, -1);

  if (strstr (folded, "单价") != NULL || strstr (folded, "單價") != NULL || strstr (folded, "unit") != NULL)
    return TRUE;
  return !shuke_word_list_stand_in (folded, -1, of_row, G_N_ELEMENTS (of_row));
}

static gboolean
read_amount (ShukeImportFile *self,
             const char      *text,
             gint64          *amount)
{
  return shuke_money_parse (text, &self->context.currency, amount);
}

static gboolean
read_day (ShukeImportFile  *self,
          const char       *text,
          ShukeImportSale  *row)
{
  if (strcmp (text, self->day_text) != 0)
    {
      *self->day_text = '\0';
      if (!shuke_cell_read_day (text, self->context.today, &self->day, &self->minute))
        return FALSE;
      if (strlen (text) < sizeof self->day_text)
        strcpy (self->day_text, text);
    }
  row->day = self->day;
  row->minute = self->minute;
  return TRUE;
}

/* The heading is the same in all rows. */
static gboolean
is_of_order (ShukeImportFile *self,
             guint            column)
{
  ShukeImportColumn *it = &g_array_index (self->columns, ShukeImportColumn, column);

  if (it->of_order == 0)
    it->of_order = shuke_import_file_is_of_order (shuke_import_file_get_heading (self, column)) ? 1 : -1;
  return it->of_order > 0;
}

static ShukeImportReason
read_cell (ShukeImportFile  *self,
           guint             column,
           const char       *text,
           ShukeImportSale  *row,
           Amounts          *amounts)
{
  gint64 quantity;
  gboolean of_order;

  switch ((int) g_array_index (self->fields, ShukeField, column))
    {
    case SHUKE_FIELD_SALE_DATE:
      return read_day (self, text, row) ? SHUKE_IMPORT_REASON_NONE : SHUKE_IMPORT_REASON_DATE;
    case SHUKE_FIELD_PHONE:
    case SHUKE_FIELD_CARD_NUMBER:
    case SHUKE_FIELD_NAME:
      shuke_import_file_read_buyer (self, column, text, row);
      break;
    case SHUKE_FIELD_STYLE_NUMBER: row->style_number = text; break;
    case SHUKE_FIELD_CATEGORY: row->category = text; break;
    case SHUKE_FIELD_ITEM_NAME: row->item_name = text; break;
    case SHUKE_FIELD_SIZE: row->size = text; break;
    case SHUKE_FIELD_COLOUR: row->colour = text; break;
    case SHUKE_FIELD_STAFF: row->staff = text; break;
    case SHUKE_FIELD_PAYMENT: row->payment = text; break;
    case SHUKE_FIELD_NOTE:
      /* 买家备注 beside 商家备注. */
      row->note = row->note == NULL ? text : shuke_import_file_keep (self, g_strconcat (row->note, "\n", text, NULL));
      break;
    case SHUKE_FIELD_QUANTITY:
      if (shuke_cell_read_count (text, &quantity) && quantity != 0 && quantity >= -9999 && quantity <= 9999)
        row->quantity = (gint32) quantity;
      else
        /* Counted as one piece. */
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_QUANTITY);
      break;
    case SHUKE_FIELD_PAID_PRICE:
      /* 订单实际支付金额 stands on each line of an order, beside 商品实付金额 of the line. */
      of_order = is_of_order (self, column);
      if (amounts->paid_seen && of_order && !amounts->paid_of_order)
        break;
      if (!read_amount (self, text, &row->paid_price))
        return SHUKE_IMPORT_REASON_AMOUNT;
      amounts->paid_seen = TRUE;
      amounts->paid_of_order = of_order;
      amounts->paid_per_piece = !of_order && g_array_index (self->per_piece, gboolean, column);
      break;
    case SHUKE_FIELD_LIST_PRICE:
      if (!read_amount (self, text, &row->list_price) || row->list_price < 0)
        {
          row->list_price = -1;
          shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_AMOUNT);
        }
      break;
    case SHUKE_FIELD_COST:
      if (!read_amount (self, text, &row->cost) || row->cost < 0)
        {
          row->cost = -1;
          shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_AMOUNT);
        }
      break;
    default:
      break;
    }
  return SHUKE_IMPORT_REASON_NONE;
}

/* A sum for several pieces becomes a price per piece; what does not divide goes to the last piece, so that the sum stays
 * right to the cent. */
static void
share_out (ShukeImportFile *self,
           ShukeImportSale *row)
{
  gint32 pieces = ABS (row->quantity);
  gint64 each = row->paid_price / pieces;
  gint64 over = row->paid_price - each * pieces;

  row->paid_price = each;
  if (over == 0)
    return;
  self->rest = *row;
  self->rest.quantity = row->quantity > 0 ? 1 : -1;
  self->rest.paid_price = each + over;
  self->has_rest = TRUE;
  row->quantity -= self->rest.quantity;
}

/* In place of the sum of its order, which stands there or on the order's first line. */
static void
take_share (ShukeImportFile *self,
            ShukeImportSale *row,
            Amounts         *amounts)
{
  gint64 share;

  if (!shuke_import_file_find_share (self, &share))
    return;
  row->paid_price = share;
  *amounts = (Amounts) { .paid_seen = TRUE };
  shuke_import_file_add_issue (self, self->order_column, SHUKE_IMPORT_REASON_DIVIDED);
}

static gboolean
names_somebody (const ShukeImportSale *row)
{
  return *row->phone.e164 != '\0' || row->card_number != NULL || row->customer_name != NULL;
}

/* The lower lines of a ticket whose day and customer stand once, in cells that are merged, are of that day and customer. */
static gboolean
continue_above (ShukeImportFile *self,
                ShukeImportSale *row,
                const Amounts   *amounts)
{
  if (row->day != SHUKE_DAY_NONE || names_somebody (row) || self->above.day == SHUKE_DAY_NONE || (!amounts->paid_seen && row->list_price < 0) ||
      (row->style_number == NULL && row->item_name == NULL && row->category == NULL))
    return FALSE;
  row->day = self->above.day;
  row->minute = self->above.minute;
  row->phone = self->above.phone;
  memcpy (row->phone_tail, self->above.phone_tail, sizeof row->phone_tail);
  row->card_number = self->above_card;
  row->customer_name = self->above_name;
  return TRUE;
}

static void
keep_above (ShukeImportFile       *self,
            const ShukeImportSale *row,
            gboolean               refunded)
{
  self->above = *row;
  self->above_refunded = refunded;
  if (row->card_number != self->above_card)
    {
      g_free (self->above_card);
      self->above_card = g_strdup (row->card_number);
    }
  if (row->customer_name != self->above_name)
    {
      g_free (self->above_name);
      self->above_name = g_strdup (row->customer_name);
    }
}

/* 作废 录错重打, among the remarks of a till that has no column for it; 打错颜色 is of something that was bought. */
static gboolean
is_voided (const char *note)
{
  static const char *const voided[] = { "作废", "作廢", "已作废", "已作廢", "废单", "廢單", "void" };
  static const char *const mistaken[] = { "录错", "錄錯", "打错", "打錯" };
  static const char *const behind[] = { "了", "单", "單", "重", "作废", "作廢" };

  for (gsize i = 0; note != NULL && i < G_N_ELEMENTS (voided); i++)
    if (g_ascii_strncasecmp (note, voided[i], strlen (voided[i])) == 0)
      return TRUE;
  for (gsize i = 0; note != NULL && i < G_N_ELEMENTS (mistaken); i++)
    if (g_str_has_prefix (note, mistaken[i]))
      {
        const char *rest = note + strlen (mistaken[i]);

        for (gsize k = 0; k < G_N_ELEMENTS (behind); k++)
          if (g_str_has_prefix (rest, behind[k]))
            return TRUE;
        return !g_unichar_isalnum (g_utf8_get_char (rest));
      }
  return FALSE;
}

/* All of the row that its columns tell. What for it cannot be taken, NONE when nothing speaks against it. */
static ShukeImportReason
read_cells (ShukeImportFile *self,
            ShukeImportSale *row,
            Amounts         *amounts)
{
  ShukeImportReason first = SHUKE_IMPORT_REASON_NONE;

  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      guint n_issues = self->n_issues;
      const char *text = shuke_import_file_value (self, i);
      ShukeImportReason refused = SHUKE_IMPORT_REASON_NONE;

      if (text != NULL)
        refused = read_cell (self, i, text, row, amounts);
      else if (self->n_issues > n_issues && (g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_PAID_PRICE ||
                                             self->issues[n_issues].reason == SHUKE_IMPORT_REASON_DATE_ORDER))
        /* An error or a formula without its result is not a list without prices. */
        refused = self->issues[n_issues].reason;
      if (text != NULL && refused == SHUKE_IMPORT_REASON_NONE && self->n_issues > n_issues)
        shuke_import_file_keep_words (self, i, shuke_import_file_text (self, i));
      /* Read on: the owner sees the whole row, and which cell it failed at. */
      if (refused == SHUKE_IMPORT_REASON_NONE)
        continue;
      if (text != NULL)
        shuke_import_file_add_issue (self, i, refused);
      if (first == SHUKE_IMPORT_REASON_NONE)
        first = refused;
    }
  shuke_import_file_settle_buyer (self, row);
  shuke_import_file_keep_beyond (self);
  row->words = self->words->len > 0 ? self->words->str : NULL;
  if (self->workbook != NULL && shuke_xlsx_get_comment (self->workbook) != NULL)
    row->note = row->note == NULL ? shuke_xlsx_get_comment (self->workbook)
                                  : shuke_import_file_keep (self, g_strconcat (row->note, "\n", shuke_xlsx_get_comment (self->workbook), NULL));
  row->refuses = row->note != NULL && shuke_cell_refuses_messages (row->note);
  return first;
}

/* Headings that stand there again, or a sum of the rows above; NONE for a row of its own. */
static ShukeImportReason
why_no_row (ShukeImportFile       *self,
            const ShukeImportSale *row)
{
  /* A sum of a month may stand with its last day, but nobody is called so. */
  if (row->day == SHUKE_DAY_NONE && shuke_import_file_is_heading (self))
    return SHUKE_IMPORT_REASON_HEADING_AGAIN;
  if ((row->day == SHUKE_DAY_NONE || *row->phone.e164 == '\0') && shuke_import_file_is_total (self))
    return SHUKE_IMPORT_REASON_TOTAL;
  if (row->day == SHUKE_DAY_NONE && shuke_import_file_is_rule (self))
    return SHUKE_IMPORT_REASON_RULE;
  return SHUKE_IMPORT_REASON_NONE;
}

/* What the row would have to tell besides to be a sale; NONE when it tells enough. */
static ShukeImportReason
find_lack (ShukeImportFile       *self,
           const ShukeImportSale *row,
           const Amounts         *amounts)
{
  ShukeImportReason lack = SHUKE_IMPORT_REASON_NONE;

  if (row->day == SHUKE_DAY_NONE)
    lack = SHUKE_IMPORT_REASON_DATE;
  else if (!amounts->paid_seen && row->list_price < 0 && row->style_number == NULL && row->category == NULL && row->item_name == NULL)
    lack = SHUKE_IMPORT_REASON_AMOUNT;
  else if (!names_somebody (row))
    lack = SHUKE_IMPORT_REASON_NOBODY;
  return lack != SHUKE_IMPORT_REASON_NONE && shuke_import_file_has_issue (self, SHUKE_IMPORT_REASON_UNCOMPUTED) ? SHUKE_IMPORT_REASON_UNCOMPUTED
                                                                                                                : lack;
}

/* Price and pieces as the book counts them. */
static void
settle_amounts (ShukeImportFile *self,
                ShukeImportSale *row,
                const Amounts   *amounts,
                gboolean         returned)
{
  /* An old list of who took which piece, without prices, still tells sizes and tastes. */
  if (!amounts->paid_seen)
    row->paid_price = MAX (row->list_price, 0);
  /* Tills write a return as a negative sum, a negative number of pieces, both, or only as a word beside it. */
  if (row->paid_price < 0 || returned)
    row->quantity = -ABS (row->quantity);
  row->paid_price = ABS (row->paid_price);
  if (amounts->paid_seen && !amounts->paid_per_piece && ABS (row->quantity) > 1)
    share_out (self, row);
}

gboolean
shuke_import_file_next_sale (ShukeImportFile    *self,
                             ShukeImportSale    *row,
                             ShukeImportReason  *reason,
                             GError            **error)
{
  Amounts amounts = { 0 };
  gboolean continued, refunded, again;
  const char *put = NULL;
  ShukeImportReason no_row;
  Course course;

  *reason = SHUKE_IMPORT_REASON_NONE;
  if (self->has_rest)
    {
      /* Its texts are those of the row before, which is still the reader's present one. */
      *row = self->rest;
      self->has_rest = FALSE;
      self->n_issues = 0;
      return TRUE;
    }
  shuke_import_sale_clear (row);
  if ((!self->knows_orders && !shuke_import_file_learn_orders (self, error)) || !shuke_import_file_next_row (self, error) ||
      !shuke_import_file_is_receipt_again (self, &again, error))
    return FALSE;
  row->row = shuke_import_file_get_row (self);
  *reason = read_cells (self, row, &amounts);
  no_row = why_no_row (self, row);
  if (no_row != SHUKE_IMPORT_REASON_NONE)
    {
      *reason = no_row;
      self->n_issues = 0;
    }
  if (*reason != SHUKE_IMPORT_REASON_NONE)
    {
      shuke_import_sale_clear (&self->above);
      return TRUE;
    }
  if (again)
    {
      *reason = SHUKE_IMPORT_REASON_RECEIPT_AGAIN;
      return TRUE;
    }
  take_share (self, row, &amounts);
  continued = continue_above (self, row, &amounts);
  course = read_course (self, &put);
  refunded = course == NOT_BOUGHT || is_voided (row->note) || (continued && self->above_refunded);
  if (!continued)
    keep_above (self, row, refunded && names_somebody (row));
  *reason = refunded ? SHUKE_IMPORT_REASON_REFUNDED : find_lack (self, row, &amounts);
  if (*reason != SHUKE_IMPORT_REASON_NONE)
    return TRUE;
  row->advance = is_advance (self, row, put);
  if (row->advance && row->item_name == NULL)
    row->item_name = put;
  settle_amounts (self, row, &amounts, course == RETURNED);
  return TRUE;
}
