/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo, over everything that writes into the book: after any history of any calls, taking back action after action, the newest
 * first, leads through every state the book has been in to the first one, compared byte for byte as a dump of all rows. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-campaigns.h"
#include "shuke-book-contact.h"
#include "shuke-book-custom-fields.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-facts.h"
#include "shuke-book-import.h"
#include "shuke-book-members.h"
#include "shuke-book-photos.h"
#include "shuke-book-private.h"
#include "shuke-book-slips.h"
#include "shuke-book-visits.h"

typedef ScratchBook Fixture;

/* What one history is made with. */
typedef struct {
  ShukeBook *book;
  GRand     *rand;
  ShukeDay   today;
  GArray    *actions;   /* (element-type gint64) in order */
} Play;

static int
roll (Play *play,
      int   n)
{
  return g_rand_int_range (play->rand, 0, n);
}

#define PICK(play, words) ((words)[roll ((play), G_N_ELEMENTS (words))])

static gint64
pick_customer (Play *play)
{
  return scratch_pick (play->book, "SELECT id FROM customer ORDER BY id", play->rand);
}

static void
edit_person (Play                 *play,
             ShukeCustomerBuilder *builder)
{
  static const char *const sizes[] = { "110", "120", "M", NULL };
  guint person = (guint) roll (play, (int) shuke_customer_builder_n_persons (builder));
  ShukeDate birth;

  switch (roll (play, 6))
    {
    case 0:
      shuke_customer_builder_add_person (builder, 0, roll (play, 3) == 0 ? SHUKE_ROLE_GIFT : SHUKE_ROLE_CHILD);
      break;
    case 1:
      if (person > 0)
        shuke_customer_builder_remove_person (builder, person);
      break;
    case 2:
      if (person > 0)
        shuke_customer_builder_set_person_role (builder, person, roll (play, 2) == 0 ? SHUKE_ROLE_GIFT : SHUKE_ROLE_OTHER);
      break;
    case 3:
      g_assert_true (shuke_date_from_text (roll (play, 2) == 0 ? "L2020-08-10" : "1990-05-03", &birth));
      shuke_customer_builder_set_person_birth (builder, person, birth);
      break;
    case 4:
      shuke_customer_builder_set_size (builder, person, 0, "clothes", PICK (play, sizes), play->today, NULL);
      break;
    default:
      shuke_customer_builder_set_measurement (builder, person, 0, "height", 800 + roll (play, 900), play->today, NULL);
    }
}

static void
edit_head (Play                 *play,
           ShukeCustomerBuilder *builder)
{
  static const char *const names[] = { "王芳", "曾小雨", "Anna", NULL };
  static const char *const nicknames[] = { "芳芳", "雨", NULL };
  static const char *const phones[] = { "13800008026", "13900008027", "13900008028", NULL };
  static const char *const minds[] = { "羊毛过敏", "别打电话", NULL };

  switch (roll (play, 5))
    {
    case 0:
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, PICK (play, names));
      break;
    case 1:
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, PICK (play, nicknames));
      break;
    case 2:
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, PICK (play, minds));
      break;
    default:
      shuke_customer_builder_set_phone (builder, 0, 0, PICK (play, phones), NULL);
    }
}

static gint64
type_fact (Play *play)
{
  static const ShukeFactKind kinds[] = { SHUKE_FACT_DRINK, SHUKE_FACT_INTEREST, SHUKE_FACT_ADDRESS, SHUKE_FACT_STAGE, SHUKE_FACT_HEIGHT,
                                         SHUKE_FACT_NEXT_DAY, SHUKE_FACT_EVENT_MOVE, SHUKE_FACT_EVENT_OTHER,
                                         SHUKE_FACT_TERM_DISCOUNT, SHUKE_FACT_TERM_OTHER, SHUKE_FACT_EXPECTS_TIME, SHUKE_FACT_CUSTOM };
  static const char *const texts[] = { "红茶", "知道", "118", "2026-10-01", "咖啡", "9折", "4/3", "4", "5/3", NULL };
  gint64 id = pick_customer (play);
  g_autoptr (ShukeCustomer) old = id == 0 ? NULL : shuke_book_get_customer (play->book, id, NULL);
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (ShukeFact) fact = NULL;
  ShukeFactOrigin origin = { "她说的", "小美", scratch_pick (play->book, "SELECT id FROM entry ORDER BY id", play->rand) };
  const ShukeFactOrigin *given = roll (play, 2) == 0 ? &origin : NULL;

  if (old == NULL)
    return 0;
  facts = shuke_fact_list (old);
  if (facts->len > 0 && roll (play, 2) == 0)
    fact = shuke_fact_copy (facts->pdata[roll (play, (int) facts->len)]);
  else
    {
      fact = g_new0 (ShukeFact, 1);
      fact->kind = PICK (play, kinds);
      fact->day = SHUKE_DAY_NONE;
      fact->field = fact->kind == SHUKE_FACT_CUSTOM ? scratch_pick (play->book, "SELECT id FROM custom_field ORDER BY id", play->rand) : 0;
      if (fact->kind == SHUKE_FACT_CUSTOM && fact->field == 0)
        return 0;
    }
  if (fact->id != 0 && roll (play, 3) == 0)
    return shuke_book_confirm_fact (play->book, id, fact, given, NULL);
  builder = shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
  if (!shuke_fact_apply (builder, old, fact, PICK (play, texts), play->today, NULL))
    return 0;
  customer = shuke_customer_builder_build (builder, play->today, NULL);
  return customer == NULL ? 0 : shuke_book_save_facts (play->book, customer, given, NULL, NULL);
}

static gint64
write_fact (Play *play)
{
  static const char *const names[] = { "楼层", "车牌", "生肖" };
  ShukeCustomField field = { .name = (char *) PICK (play, names), .kind = (char *) "text", .position = roll (play, 3) };
  gint64 id = scratch_pick (play->book, "SELECT id FROM custom_field ORDER BY id", play->rand);
  static const char *const phones[] = { "13800002222", "010-6555 1234", "", NULL };
  static const char *const firms[] = { "阳光幼儿园", "红星厂", NULL };
  ShukeMembership membership = { .organisation = roll (play, 4) == 0 ? 0 : pick_customer (play), .post = (char *) (roll (play, 2) == 0 ? "园长" : NULL),
                                 .contact = roll (play, 2), .phone = (char *) PICK (play, phones) };

  switch (roll (play, 9))
    {
    case 8:
    case 7:
      membership.person = scratch_pick (play->book, "SELECT id FROM person ORDER BY id", play->rand);
      return membership.person == 0 ? 0 : shuke_book_save_membership (play->book, &membership, PICK (play, firms), NULL);
    case 6:
      return shuke_book_remove_membership (play->book, scratch_pick (play->book, "SELECT id FROM membership ORDER BY id", play->rand), NULL);
    case 0:
      return shuke_book_add_asked (play->book, pick_customer (play), 0, SHUKE_FACT_BIRTH, roll (play, 2) == 0, NULL);
    case 1:
      field.id = roll (play, 2) == 0 ? id : 0;
      return shuke_book_save_custom_field (play->book, &field, NULL, NULL);
    case 2:
      return id == 0 ? 0 : shuke_book_delete_custom_field (play->book, id, NULL);
    default:
      return type_fact (play);
    }
}

static gint64
save_customer (Play *play)
{
  gint64 id = roll (play, 3) == 0 ? 0 : pick_customer (play);
  g_autoptr (ShukeCustomer) old = id == 0 ? NULL : shuke_book_get_customer (play->book, id, NULL);
  g_autoptr (ShukeCustomerBuilder) builder =
    old == NULL ? shuke_customer_builder_new (SHUKE_REGION_CN) : shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;

  if (old == NULL)
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, "A1");
  edit_head (play, builder);
  edit_person (play, builder);
  customer = shuke_customer_builder_build (builder, play->today, NULL);
  /* Nothing would be left to know her by. */
  if (customer == NULL)
    return 0;
  action = shuke_book_save_customer (play->book, customer, NULL, &error);
  g_assert_no_error (error);
  return action;
}

static gint64
change_customer (Play *play)
{
  gint64 id = pick_customer (play);

  if (id == 0)
    return 0;
  switch (roll (play, 5))
    {
    case 0:
      return shuke_book_delete_customer (play->book, id, NULL);
    case 1:
      return shuke_book_restore_customer (play->book, id, NULL);
    case 2:
      return shuke_book_acknowledge_mind (play->book, id, NULL);
    case 3:
      /* No action of hers: Undo knows nothing of it. */
      g_assert_true (shuke_book_remember_sentence (play->book, id, "how-is-it", NULL));
      return 0;
    default:
      return shuke_book_add_consent (play->book, id, "marketing", roll (play, 2) == 0 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO, "店里", NULL);
    }
}

static void
add_lines (Play       *play,
           ShukeVisit *visit)
{
  static const char *const sizes[] = { "120", "27", "M", NULL };
  static const char *const categories[] = { "卫衣", "女鞋", "连衣裙", NULL };
  static const char *const styles[] = { "W2031", "D101", NULL, NULL };

  for (int i = roll (play, 3); i > 0; i--)
    {
      ShukeLine *line = shuke_line_new ();

      line->category = g_strdup (PICK (play, categories));
      line->size = g_strdup (PICK (play, sizes));
      line->colour = g_strdup (PICK (play, sizes));
      line->style_number = g_strdup (PICK (play, styles));
      line->quantity = 1 + roll (play, 2);
      line->list_price = line->paid_price = 100 * roll (play, 400);
      g_ptr_array_add (visit->lines, line);
    }
}

static gint64
write_visit (Play *play)
{
  gint64 id = roll (play, 3) == 0 ? 0 : scratch_pick (play->book, "SELECT id FROM visit ORDER BY id", play->rand);
  g_autoptr (ShukeVisit) visit = id == 0 ? shuke_visit_new () : shuke_book_get_visit (play->book, id, NULL);

  g_assert_nonnull (visit);
  if (id != 0 && roll (play, 4) == 0)
    return shuke_book_delete_visit (play->book, id, NULL);
  if (id != 0 && roll (play, 3) == 0)
    {
      /* All of it comes back. */
      visit->id = 0;
      visit->day = play->today;
      for (guint i = 0; i < visit->lines->len; i++)
        {
          ShukeLine *line = visit->lines->pdata[i];

          line->returned = line->id;
          line->id = 0;
          line->quantity = -1;
        }
      return shuke_book_save_visit (play->book, visit, NULL, NULL);
    }
  if (id == 0 || roll (play, 2) == 0)
    {
      visit->customer = pick_customer (play);
      for (guint i = 0; i < visit->lines->len; i++)
        ((ShukeLine *) visit->lines->pdata[i])->person = 0;
    }
  visit->day = play->today - roll (play, 4) * 300;
  if (visit->lines->len > 0 && roll (play, 3) == 0)
    g_ptr_array_remove_index (visit->lines, (guint) roll (play, (int) visit->lines->len));
  if (roll (play, 2) == 0)
    add_lines (play, visit);
  if (visit->lines->len > 0 && roll (play, 2) == 0)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (play->book, visit->customer, NULL);

      if (customer != NULL)
        ((ShukeLine *) visit->lines->pdata[0])->person =
          ((ShukePerson *) customer->persons->pdata[roll (play, (int) customer->persons->len)])->id;
    }
  return shuke_book_save_visit (play->book, visit, NULL, NULL);
}

static ShukeTodo *
new_todo (Play *play)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->kind = roll (play, 2) == 0 ? SHUKE_TODO_PROMISE : SHUKE_TODO_CALLBACK;
  todo->customer = pick_customer (play);
  todo->due_day = play->today + roll (play, 9);
  todo->text = g_strdup ("改裤脚");
  return todo;
}

static gint64
write_entry (Play *play)
{
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);

  entry->id = roll (play, 3) == 0 ? 0 : scratch_pick (play->book, "SELECT id FROM entry ORDER BY id", play->rand);
  if (entry->id != 0 && roll (play, 3) == 0)
    return shuke_book_delete_entry (play->book, entry->id, NULL);
  entry->kind = g_strdup ("note");
  entry->day = play->today;
  entry->customer = roll (play, 2) == 0 ? 0 : pick_customer (play);
  entry->text = g_strdup_printf ("%d", roll (play, 100));
  if (roll (play, 2) == 0)
    {
      ShukeTodo *todo = new_todo (play);

      todo->customer = entry->customer;
      g_ptr_array_add (todos, todo);
    }
  return shuke_book_save_entry (play->book, entry, todos, NULL, NULL);
}

/* A new one, or one that goes on to any of its states. */
static gint64
write_slip (Play *play)
{
  static const char *const kinds[] = { "repair", "delivery", "complaint", "draw", NULL };
  static const char *const phones[] = { "13800008026", "13900008028", "13600004321", NULL };
  static const char *const names[] = { "王芳", "刘强", NULL };
  g_autoptr (ShukeSlip) slip = NULL;
  gint64 id = scratch_pick (play->book, "SELECT id FROM entry WHERE state IS NOT NULL ORDER BY id", play->rand);

  if (id != 0 && roll (play, 2) == 0)
    return shuke_book_set_slip_state (play->book, id, roll (play, 2) == 0 ? SHUKE_SLIP_LAST_STATE : SHUKE_SLIP_FIRST_STATE, NULL);
  slip = shuke_slip_new ();
  slip->kind = g_strdup (PICK (play, kinds));
  slip->phone = g_strdup (PICK (play, phones));
  slip->name = g_strdup (PICK (play, names));
  slip->address = roll (play, 2) == 0 ? g_strdup ("人民路12号") : NULL;
  slip->due_day = play->today + roll (play, 9);
  return slip->kind != NULL ? shuke_book_save_slip (play->book, slip, 0, "单子", 0, NULL, NULL, NULL) : 0;
}

static gint64
write_todos (Play *play)
{
  static const char *const keys[] = { "birthday:1:20800", "birthday:2:20801" };
  g_autoptr (GPtrArray) todos = shuke_book_list_todos (play->book, play->today - 30, play->today + 30, NULL);
  ShukeTodo *computed;

  g_assert_nonnull (todos);
  for (guint i = 0; i < todos->len; i++)
    {
      ShukeTodo *todo = todos->pdata[i];

      todo->state = (ShukeTodoState) roll (play, 3);
      todo->done_day = todo->state == SHUKE_TODO_DONE ? play->today : SHUKE_DAY_NONE;
      todo->show_day = roll (play, 2) == 0 ? play->today + 7 : SHUKE_DAY_NONE;
    }
  if (todos->len > 0 && roll (play, 3) == 0)
    return shuke_book_save_todos (play->book, todos, NULL);
  if (todos->len > 0 && roll (play, 2) == 0)
    return shuke_book_save_todo (play->book, todos->pdata[0], NULL, NULL);
  computed = new_todo (play);
  computed->key = roll (play, 2) == 0 ? NULL : g_strdup (PICK (play, keys));
  g_ptr_array_add (todos, computed);
  return shuke_book_save_todo (play->book, computed, NULL, NULL);
}

static gint64
write_campaign (Play *play)
{
  gint64 id = roll (play, 3) == 0 ? 0 : scratch_pick (play->book, "SELECT id FROM campaign ORDER BY id", play->rand);
  g_autoptr (ShukeCampaign) campaign = id == 0 ? shuke_campaign_new () : shuke_book_get_campaign (play->book, id, NULL);

  g_assert_nonnull (campaign);
  if (id != 0 && roll (play, 4) == 0)
    return shuke_book_delete_campaign (play->book, id, NULL);
  if (id != 0 && roll (play, 2) == 0)
    {
      g_autoptr (GPtrArray) leavings = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_leaving_free);

      g_ptr_array_add (leavings, shuke_leaving_new (pick_customer (play), "+8613800008026", "新货到了"));
      g_ptr_array_add (leavings, shuke_leaving_new (pick_customer (play), "+8613900008027", "新货到了"));
      return shuke_book_hand_over (play->book, id, leavings, "copied", NULL, NULL, NULL);
    }
  if (id == 0)
    campaign->created_day = play->today;
  g_free (campaign->name);
  campaign->name = g_strdup_printf ("到货%d", roll (play, 9));
  shuke_goods_read_sizes (campaign->goods, "XL 6, 2XL 8");
  return shuke_book_save_campaign (play->book, campaign, NULL, NULL);
}

/* Portraits, pictures of notes and papers come, change and go. */
static gint64
write_photo (Play *play)
{
  g_autofree char *text = g_strdup_printf ("picture %d", roll (play, 99));
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (ShukePicture) picture = shuke_picture_new (bytes, "image/jpeg", 1 + roll (play, 9), 8);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  gint64 photo = scratch_pick (play->book, "SELECT id FROM photo ORDER BY id", play->rand);
  gint64 paper = scratch_pick (play->book, "SELECT id FROM attachment ORDER BY id", play->rand);
  gint64 entry = scratch_pick (play->book, "SELECT id FROM entry ORDER BY id", play->rand);
  gint64 person = scratch_pick (play->book, "SELECT id FROM person ORDER BY id", play->rand);

  switch (roll (play, 5))
    {
    case 0:
      return photo == 0 ? 0 : shuke_book_remove_photo (play->book, photo, NULL);
    case 1:
      return paper == 0 ? 0 : shuke_book_remove_attachment (play->book, paper, NULL);
    case 2:
      return shuke_book_add_attachment (play->book, pick_customer (play), "合同.pdf", "application/pdf", bytes, NULL);
    case 3:
      g_ptr_array_add (pictures, picture);
      if (roll (play, 2) == 0)
        g_ptr_array_add (pictures, picture);
      return entry == 0 ? 0 : shuke_book_add_photos (play->book, entry, pictures, NULL);
    default:
      return shuke_book_set_portrait (play->book, pick_customer (play), roll (play, 2) == 0 ? 0 : person,
                                      roll (play, 4) == 0 ? NULL : picture, NULL);
    }
}

/* A call of a customer, or what came back of a message. */
static gint64
write_contact (Play *play)
{
  static const char *const outcomes[] = { "reached", "not-reached", "wrong-number", "happy" };
  gint64 message = scratch_pick (play->book, "SELECT id FROM message ORDER BY id", play->rand);
  g_autoptr (ShukeStatement) whose = shuke_book_prepare (play->book, "SELECT customer FROM message WHERE id = :id", NULL);
  gint64 customer = pick_customer (play);

  if (message == 0 || roll (play, 2) == 0)
    return customer == 0 ? 0 : shuke_book_add_call (play->book, customer, NULL, PICK (play, outcomes), NULL, NULL);
  shuke_statement_int (whose, ":id", message);
  g_assert_true (shuke_statement_next (whose, NULL));
  return shuke_book_set_answer (play->book, shuke_statement_get_int (whose, 0), message, (ShukeAnswer) roll (play, 4), NULL);
}

static gint64
write_settings (Play *play)
{
  const char *const keys[] = { "shop_name", "signature", "closed_days", NULL };
  const char *const words[] = { "熟客", "7", "1,7", NULL };
  const char *values[] = { PICK (play, words), PICK (play, words), PICK (play, words) };

  if (roll (play, 2) == 0)
    g_assert_true (shuke_book_set_settings (play->book, keys, values, NULL));
  else
    g_assert_true (shuke_book_set_setting (play->book, keys[roll (play, 3)], values[0], NULL));
  return shuke_book_get_last_action (play->book);
}

static void
import_people (Play          *play,
               ShukeImporter *importer)
{
  static const char *const names[] = { "王芳", "李娜", NULL };
  static const char *const phones[] = { "13800008026", "13900008027", "13700001111" };
  static const char *const groups[] = { "妈妈班", "熟客" };

  for (int i = 1 + roll (play, 4); i > 0; i--)
    {
      g_autoptr (GError) error = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      shuke_import_customer_clear (&row);
      row.name = PICK (play, names);
      row.phones[0].raw = PICK (play, phones);
      row.n_phones = 1;
      g_assert_true (shuke_phone_parse (row.phones[0].raw, SHUKE_REGION_CN, &row.phones[0].phone));
      row.tier = roll (play, 2) == 0 ? "金卡" : NULL;
      row.note = roll (play, 2) == 0 ? "怕热" : NULL;
      row.size = roll (play, 2) == 0 ? "L" : NULL;
      row.wechat = roll (play, 2) == 0 ? "wx123" : NULL;
      row.address = roll (play, 2) == 0 ? "小区3栋" : NULL;
      row.points = roll (play, 2) == 0 ? 100 : SHUKE_IMPORT_NO_POINTS;
      row.consent = roll (play, 2) == 0 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_UNKNOWN;
      if (roll (play, 2) == 0)
        {
          row.n_children = 1;
          row.children[0] = (ShukeImportChild) { .name = "果果", .size = "120", .height = 1180 };
        }
      if (roll (play, 2) == 0)
        {
          row.n_groups = 1;
          row.groups[0] = PICK (play, groups);
        }
      shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
import_sales (Play          *play,
              ShukeImporter *importer)
{
  for (int i = 1 + roll (play, 4); i > 0; i--)
    {
      g_autoptr (GError) error = NULL;
      ShukeImportSale row;
      ShukeImportReason reason;

      shuke_import_sale_clear (&row);
      g_assert_true (shuke_phone_parse (roll (play, 2) == 0 ? "13800008026" : "13700001111", SHUKE_REGION_CN, &row.phone));
      row.customer_name = roll (play, 2) == 0 ? "王芳" : NULL;
      row.day = play->today - roll (play, 3) * 200;
      row.style_number = roll (play, 2) == 0 ? "D101" : NULL;
      row.category = "连衣裙";
      row.size = "M";
      row.quantity = 1 + roll (play, 2);
      row.paid_price = 100 * (1 + roll (play, 300));
      shuke_importer_add_sale (importer, &row, &reason, &error);
      g_assert_no_error (error);
    }
}

static gint64
import_file (Play *play)
{
  ShukeImportOptions options = { (ShukeImportMatch) roll (play, 3), SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  gboolean sales = roll (play, 2) == 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer =
    shuke_importer_new (play->book, sales ? "sales" : "customers", "a.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  if (sales)
    import_sales (play, importer);
  else
    import_people (play, importer);
  shuke_importer_finish (importer, &result, NULL, &error);
  g_assert_no_error (error);
  /* A file that says nothing new is no action, yet it keeps whom it names: it is taken back in the history of imports, and forgotten here. */
  if (result.action == 0 && result.import != 0)
    g_assert_true (shuke_connection_script (shuke_book_get_connection (play->book), "DELETE FROM import WHERE id = (SELECT max(id) FROM import)", NULL));
  return result.action;
}

static gboolean
took_back_import (ShukeBook *book,
                  gint64     action)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, "SELECT kind = 'undo-import' FROM action WHERE id = :id", NULL);

  shuke_statement_int (statement, ":id", action);
  return shuke_statement_next (statement, NULL) && shuke_statement_get_int (statement, 0) != 0;
}

/* Out of order, and what was an undo itself. Imports seldom: with one taken back a history is over. */
static gint64
undo_any (Play *play)
{
  gint64 action, import;

  if (play->actions->len == 0)
    return 0;
  action = g_array_index (play->actions, gint64, roll (play, (int) play->actions->len));
  g_assert_true (shuke_book_find_import (play->book, action, &import, NULL));
  if (import != 0 && roll (play, 4) != 0)
    return 0;
  return shuke_book_undo (play->book, action, NULL, NULL);
}

/* What a random act came to; 0 when the book refused it or there was nothing to do. */
static gint64
act (Play *play)
{
  switch (roll (play, 22))
    {
    case 0: case 1: case 2:
      return save_customer (play);
    case 3:
      return change_customer (play);
    case 4: case 5: case 6:
      return write_visit (play);
    case 7:
      return write_entry (play);
    case 8:
      return write_todos (play);
    case 9:
      return write_campaign (play);
    case 10:
      return write_settings (play);
    case 11:
      /* Seldom: it takes as long as all the others together. */
      return roll (play, 3) == 0 ? import_file (play) : save_customer (play);
    case 12: case 13:
      return write_fact (play);
    case 14: case 15:
      return write_slip (play);
    case 16: case 17:
      return write_photo (play);
    case 18: case 19:
      return write_contact (play);
    default:
      return undo_any (play);
    }
}

static void
assert_same (const char *expected,
             const char *found,
             guint32     seed,
             const char *when,
             guint       step)
{
  g_autofree char *difference = NULL;

  if (g_str_equal (expected, found))
    return;
  difference = book_dump_difference (expected, found);
  g_error ("SHUKE_SEED=%u, %s %u:\n%s", seed, when, step, difference);
}

static void
forget_all (ShukeBook *book)
{
  g_autoptr (GError) error = NULL;

  book_forget (book);
  shuke_connection_script (shuke_book_get_connection (book), "INSERT INTO style (number) VALUES ('W2031'), ('D101')", &error);
  g_assert_no_error (error);
}

/* Returns how many acts did something. An import that was taken back cannot be put in again, so a history ends there. */
static int
run_history (Fixture *fixture,
             guint32  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  Play play = { fixture->book, rand, fixture->today, actions };

  forget_all (fixture->book);
  g_ptr_array_add (states, book_dump (fixture->book));
  for (guint step = 0; step < 14; step++)
    {
      const char *before = states->pdata[states->len - 1];
      g_autofree char *now = NULL;
      gint64 action;

      shuke_clock_set (fixture->clock, fixture->today + (int) step, 600);
      play.today = fixture->today + (int) step;
      action = act (&play);
      now = book_dump (fixture->book);
      if (action == 0)
        {
          assert_same (before, now, seed, "refused at step", step);
          continue;
        }
      if (step % 4 == 1 || took_back_import (fixture->book, action))
        book_check_computed (fixture->book, now, seed, (int) step);
      g_array_append_val (actions, action);
      g_ptr_array_add (states, g_steal_pointer (&now));
      if (took_back_import (fixture->book, action))
        return (int) actions->len;
    }
  book_check_computed (fixture->book, states->pdata[states->len - 1], seed, 14);
  for (guint i = actions->len; i-- > 0;)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *now = NULL;
      int kept = -1;

      shuke_book_undo (fixture->book, g_array_index (actions, gint64, i), &kept, &error);
      if (error != NULL || kept != 0)
        g_error ("SHUKE_SEED=%u, back at %u: %d kept, %s", seed, i, kept, error != NULL ? error->message : "no error");
      now = book_dump (fixture->book);
      assert_same (states->pdata[i], now, seed, "back at", i);
    }
  return (int) actions->len;
}

static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  guint histories = scratch_n_histories (150);
  int done = 0;

  for (guint i = 0; i < histories; i++)
    done += run_history (fixture, scratch_seed (i));
  /* A history in which everything is refused would prove nothing. */
  g_assert_cmpint (done, >, (int) histories * 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/undo/histories", Fixture, NULL, scratch_book_set_up, test_histories, scratch_book_tear_down);
  return g_test_run ();
}
