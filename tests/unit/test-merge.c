/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a file beside the customer of the book: what is to be decided, what is proposed, and what the import then gets. */

#include "shuke-merge.h"

#include <string.h>

#define TODAY shuke_day_new (2026, 11, 29)

static ShukeCustomer *
held (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer;
  guint child;

  shuke_customer_builder_set_id (builder, 7);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, "金卡");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, "爱喝茶\n喜欢红色\nCard number: K3");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, "K0");
  shuke_customer_builder_set_phone (builder, 0, 0, "139 0000 1111", NULL);
  shuke_customer_builder_set_channel (builder, 0, 0, "wechat", "fang");
  shuke_customer_builder_set_address (builder, 0, 0, NULL, "人民路12号");
  shuke_customer_builder_set_person_birth (builder, 0, (ShukeDate) { 1990, 5, 3, 0, 0 });
  shuke_customer_builder_set_size (builder, 0, 0, "clothes", "L", TODAY - 10, NULL);
  shuke_customer_builder_set_size (builder, 0, 0, "clothes", "M", TODAY - 400, NULL);
  shuke_customer_builder_set_measurement (builder, 0, 0, "height", 1640, TODAY, NULL);
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_name (builder, child, "果果");
  shuke_customer_builder_set_person_birth (builder, child, (ShukeDate) { 2020, 3, 1, 0, 0 });
  customer = shuke_customer_builder_build (builder, TODAY, &error);
  g_assert_no_error (error);
  return customer;
}

static const ShukeMergePart *
find_part (const ShukeMerge *merge,
           ShukeMergeField   field)
{
  for (guint i = 0; merge != NULL && i < merge->parts->len; i++)
    if (((const ShukeMergePart *) merge->parts->pdata[i])->field == field)
      return merge->parts->pdata[i];
  return NULL;
}

static void
set_phone (ShukeImportCustomer *row,
           const char          *raw)
{
  ShukeImportPhone *phone = &row->phones[row->n_phones++];

  phone->raw = raw;
  shuke_phone_parse (raw, SHUKE_REGION_CN, &phone->phone);
}

/* One field of a row at a time. */
static void
put (ShukeImportCustomer *row,
     ShukeMergeField      field,
     const char          *text)
{
  shuke_import_customer_clear (row);
  row->row = 12;
  switch (field)
    {
    case SHUKE_MERGE_NAME: row->name = text; break;
    case SHUKE_MERGE_NICKNAME: row->nickname = text; break;
    case SHUKE_MERGE_ADDRESS_FORM: row->address_form = text; break;
    case SHUKE_MERGE_CARD_NUMBER: row->card_number = text; break;
    case SHUKE_MERGE_TIER: row->tier = text; break;
    case SHUKE_MERGE_PHONE: set_phone (row, text); break;
    case SHUKE_MERGE_WECHAT: row->wechat = text; break;
    case SHUKE_MERGE_EMAIL: row->email = text; break;
    case SHUKE_MERGE_QQ: row->qq = text; break;
    case SHUKE_MERGE_URL: row->url = text; break;
    case SHUKE_MERGE_ADDRESS: row->address = text; break;
    case SHUKE_MERGE_BIRTH: g_assert_true (shuke_date_from_text (text, &row->birth)); break;
    case SHUKE_MERGE_SEX: row->sex = shuke_sex_from_text (text); break;
    case SHUKE_MERGE_SIZE: row->size = text; break;
    case SHUKE_MERGE_TOP: row->top_size = text; break;
    case SHUKE_MERGE_BOTTOM: row->bottom_size = text; break;
    case SHUKE_MERGE_SHOES: row->shoe_size = text; break;
    case SHUKE_MERGE_HEIGHT: row->height = atoi (text) * 10; break;
    case SHUKE_MERGE_CHILDREN: row->children[0].name = text; row->children[0].size = "120"; row->n_children = 1; break;
    case SHUKE_MERGE_SOURCE: row->source = text; break;
    case SHUKE_MERGE_STAFF: row->staff = text; break;
    case SHUKE_MERGE_CONSENT: row->consent = strcmp (text, "yes") == 0 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO; break;
    case SHUKE_MERGE_MIND: row->mind = text; break;
    case SHUKE_MERGE_NOTE: row->note = text; break;
    case SHUKE_N_MERGE_FIELDS:
    default: g_assert_not_reached ();
    }
}

/* Whether a row says anything of a field. */
static gboolean
says (const ShukeImportCustomer *row,
      ShukeMergeField            field)
{
  const void *const texts[SHUKE_N_MERGE_FIELDS] = {
    [SHUKE_MERGE_NAME] = row->name, [SHUKE_MERGE_NICKNAME] = row->nickname, [SHUKE_MERGE_ADDRESS_FORM] = row->address_form,
    [SHUKE_MERGE_CARD_NUMBER] = row->card_number, [SHUKE_MERGE_TIER] = row->tier, [SHUKE_MERGE_WECHAT] = row->wechat,
    [SHUKE_MERGE_EMAIL] = row->email, [SHUKE_MERGE_QQ] = row->qq, [SHUKE_MERGE_URL] = row->url, [SHUKE_MERGE_ADDRESS] = row->address,
    [SHUKE_MERGE_SIZE] = row->size, [SHUKE_MERGE_TOP] = row->top_size, [SHUKE_MERGE_BOTTOM] = row->bottom_size,
    [SHUKE_MERGE_SHOES] = row->shoe_size, [SHUKE_MERGE_SOURCE] = row->source, [SHUKE_MERGE_STAFF] = row->staff,
    [SHUKE_MERGE_MIND] = row->mind, [SHUKE_MERGE_NOTE] = row->note,
  };

  return texts[field] != NULL || (field == SHUKE_MERGE_PHONE && row->n_phones > 0) ||
         (field == SHUKE_MERGE_BIRTH && shuke_date_is_set (row->birth)) || (field == SHUKE_MERGE_SEX && row->sex != SHUKE_SEX_UNKNOWN) ||
         (field == SHUKE_MERGE_HEIGHT && row->height != 0) || (field == SHUKE_MERGE_CHILDREN && row->n_children > 0) ||
         (field == SHUKE_MERGE_CONSENT && row->consent != SHUKE_CONSENT_UNKNOWN);
}

enum { NO_QUESTION = -1 };

static const struct {
  ShukeMergeField  field;
  const char      *given;
  const char      *held;      /* as it is shown */
  int              choice;    /* proposed; or no question at all */
  gboolean         both;
} cases[] = {
  { SHUKE_MERGE_NAME, "王芳", NULL, NO_QUESTION },
  { SHUKE_MERGE_NAME, "王女士", "王芳", SHUKE_MERGE_KEEP },
  { SHUKE_MERGE_NICKNAME, "芳芳", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_ADDRESS_FORM, "芳姐", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_CARD_NUMBER, "K1", "K0", SHUKE_MERGE_BOTH, TRUE },
  { SHUKE_MERGE_CARD_NUMBER, "K3", NULL, NO_QUESTION },       /* stands in the note */
  { SHUKE_MERGE_TIER, "金卡", NULL, NO_QUESTION },
  { SHUKE_MERGE_TIER, "银卡", "金卡", SHUKE_MERGE_KEEP },
  { SHUKE_MERGE_PHONE, "13900001111", NULL, NO_QUESTION },
  { SHUKE_MERGE_PHONE, "13900002222", "139 0000 1111", SHUKE_MERGE_BOTH, TRUE },
  { SHUKE_MERGE_WECHAT, "fang", NULL, NO_QUESTION },
  { SHUKE_MERGE_WECHAT, "fang2", "fang", SHUKE_MERGE_BOTH, TRUE },
  { SHUKE_MERGE_EMAIL, "f@example.com", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_QQ, "123456", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_URL, "https://example.com", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_ADDRESS, "人民路12号", NULL, NO_QUESTION },
  { SHUKE_MERGE_ADDRESS, "解放路3号", "人民路12号", SHUKE_MERGE_BOTH, TRUE },
  { SHUKE_MERGE_BIRTH, "1990-05-03", NULL, NO_QUESTION },
  { SHUKE_MERGE_BIRTH, "L1990-05-03", "1990-05-03", SHUKE_MERGE_KEEP },
  { SHUKE_MERGE_SEX, "female", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_SIZE, "M", NULL, NO_QUESTION },               /* told before, though not last */
  { SHUKE_MERGE_SIZE, "XL", "L", SHUKE_MERGE_KEEP },
  { SHUKE_MERGE_TOP, "M", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_BOTTOM, "27", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_SHOES, "37", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_HEIGHT, "164", NULL, NO_QUESTION },
  { SHUKE_MERGE_HEIGHT, "160", "164", SHUKE_MERGE_KEEP },
  { SHUKE_MERGE_CHILDREN, "小宝", "果果 · 2020-03-01", SHUKE_MERGE_BOTH, TRUE },
  { SHUKE_MERGE_CHILDREN, "果果", "果果 · 2020-03-01", SHUKE_MERGE_BOTH, TRUE },   /* with a size that is new */
  { SHUKE_MERGE_SOURCE, "朋友介绍", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_STAFF, "小美", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_CONSENT, "no", NULL, NO_QUESTION },
  { SHUKE_MERGE_CONSENT, "yes", "no", SHUKE_MERGE_KEEP },
  { SHUKE_MERGE_MIND, "羊毛过敏", NULL, SHUKE_MERGE_TAKE },
  { SHUKE_MERGE_NOTE, "爱喝茶", NULL, NO_QUESTION },
  { SHUKE_MERGE_NOTE, "爱喝咖啡", "爱喝茶\n喜欢红色\nCard number: K3", SHUKE_MERGE_BOTH, TRUE },
};

static void
test_parts (void)
{
  g_autoptr (ShukeCustomer) customer = held ();
  guint seen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeImportCustomer row, added, taken;
      g_autoptr (ShukeMerge) merge = NULL;
      ShukeMergePart *part;

      put (&row, cases[i].field, cases[i].given);
      seen |= 1u << cases[i].field;
      merge = shuke_merge_new (customer, SHUKE_CONSENT_NO, &row);
      part = (ShukeMergePart *) find_part (merge, cases[i].field);
      g_test_message ("case %u", i);
      if (cases[i].choice == NO_QUESTION)
        {
          g_assert_null (merge);
          continue;
        }
      g_assert_nonnull (part);
      g_assert_cmpuint (merge->parts->len, ==, 1);
      g_assert_cmpuint (merge->row, ==, 12);
      g_assert_cmpint (merge->customer, ==, 7);
      g_assert_cmpstr (part->held, ==, cases[i].held);
      g_assert_cmpint (part->choice, ==, cases[i].choice);
      g_assert_cmpint (part->both, ==, cases[i].both);
      g_assert_cmpint (merge->differs, ==, cases[i].held != NULL);

      /* What the import gets of each answer. */
      part->choice = SHUKE_MERGE_KEEP;
      shuke_merge_split (merge, &row, &added, &taken);
      g_assert_false (says (&added, cases[i].field));
      g_assert_false (says (&taken, cases[i].field));
      part->choice = SHUKE_MERGE_TAKE;
      shuke_merge_split (merge, &row, &added, &taken);
      g_assert_cmpint (says (&added, cases[i].field), ==, cases[i].held == NULL);
      g_assert_cmpint (says (&taken, cases[i].field), ==, cases[i].held != NULL);
      part->choice = SHUKE_MERGE_BOTH;
      shuke_merge_split (merge, &row, &added, &taken);
      g_assert_true (says (&added, cases[i].field));
      g_assert_false (says (&taken, cases[i].field));
    }
  g_assert_cmpuint (seen, ==, (1u << SHUKE_N_MERGE_FIELDS) - 1);
}

/* Those that differ come first; one answer for all of a kind reaches neither blanks nor what cannot be both. */
static void
test_many (void)
{
  g_autoptr (ShukeCustomer) customer = held ();
  g_autoptr (GPtrArray) merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);
  static const struct { ShukeMergeField field; const char *given; } rows[] = {
    { SHUKE_MERGE_NICKNAME, "芳芳" }, { SHUKE_MERGE_TIER, "银卡" }, { SHUKE_MERGE_TOP, "S" }, { SHUKE_MERGE_TIER, "铜卡" },
    { SHUKE_MERGE_NOTE, "新" },
  };
  ShukeImportCustomer row;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      put (&row, rows[i].field, rows[i].given);
      row.row = i + 2;
      g_ptr_array_add (merges, shuke_merge_new (customer, SHUKE_CONSENT_UNKNOWN, &row));
    }
  shuke_merges_sort (merges);
  for (guint i = 0; i < merges->len; i++)
    {
      static const guint order[] = { 3, 5, 6, 2, 4 };

      g_assert_cmpuint (((ShukeMerge *) merges->pdata[i])->row, ==, order[i]);
    }
  shuke_merges_choose (merges, find_part (merges->pdata[0], SHUKE_MERGE_TIER), SHUKE_MERGE_TAKE);
  g_assert_cmpint (find_part (merges->pdata[1], SHUKE_MERGE_TIER)->choice, ==, SHUKE_MERGE_TAKE);
  shuke_merges_choose (merges, find_part (merges->pdata[0], SHUKE_MERGE_TIER), SHUKE_MERGE_BOTH);
  g_assert_cmpint (find_part (merges->pdata[1], SHUKE_MERGE_TIER)->choice, ==, SHUKE_MERGE_TAKE);
  shuke_merges_choose (merges, find_part (merges->pdata[2], SHUKE_MERGE_NOTE), SHUKE_MERGE_KEEP);
  g_assert_cmpint (find_part (merges->pdata[2], SHUKE_MERGE_NOTE)->choice, ==, SHUKE_MERGE_KEEP);
  g_assert_cmpint (find_part (merges->pdata[3], SHUKE_MERGE_NICKNAME)->choice, ==, SHUKE_MERGE_TAKE);
}

/* Rows are counted anew: what was decided of one stays decided, unless she, or what is said of her, is another by now. */
static void
test_recall (void)
{
  g_autoptr (ShukeCustomer) customer = held ();
  static const struct { guint row; const char *tier; gint64 moved; gboolean kept; } rows[] = {
    { 2, "银卡", 0, TRUE }, { 3, "银卡", 0, FALSE }, { 2, "铜卡", 0, FALSE }, { 2, "银卡", 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) answered = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);
      g_autoptr (GPtrArray) merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);
      ShukeImportCustomer row;

      put (&row, SHUKE_MERGE_TIER, "银卡");
      row.row = 2;
      g_ptr_array_add (answered, shuke_merge_new (customer, SHUKE_CONSENT_UNKNOWN, &row));
      ((ShukeMerge *) answered->pdata[0])->another = TRUE;
      ((ShukeMergePart *) find_part (answered->pdata[0], SHUKE_MERGE_TIER))->choice = SHUKE_MERGE_TAKE;
      put (&row, SHUKE_MERGE_TIER, rows[i].tier);
      row.row = rows[i].row;
      g_ptr_array_add (merges, shuke_merge_new (customer, SHUKE_CONSENT_UNKNOWN, &row));
      ((ShukeMerge *) merges->pdata[0])->customer += rows[i].moved;
      shuke_merges_recall (merges, answered);
      g_assert_cmpint (find_part (merges->pdata[0], SHUKE_MERGE_TIER)->choice, ==, rows[i].kept ? SHUKE_MERGE_TAKE : SHUKE_MERGE_KEEP);
    }
}

/* What a file says of a child beyond her fields goes where the child goes. */
static void
test_facts_of_children (void)
{
  g_autoptr (ShukeCustomer) customer = held ();
  g_autoptr (ShukeMerge) merge = NULL;
  ShukeImportCustomer row, added, taken;

  put (&row, SHUKE_MERGE_CHILDREN, "小宝");
  row.n_facts = 2;
  row.facts[0] = (ShukeImportFact) { SHUKE_FACT_DRINK, 0, "红茶" };
  row.facts[1] = (ShukeImportFact) { SHUKE_FACT_INTEREST, 1, "恐龙" };
  merge = shuke_merge_new (customer, SHUKE_CONSENT_UNKNOWN, &row);
  ((ShukeMergePart *) merge->parts->pdata[0])->choice = SHUKE_MERGE_TAKE;
  shuke_merge_split (merge, &row, &added, &taken);
  g_assert_cmpuint (taken.n_children, ==, 1);
  g_assert_cmpuint (taken.n_facts, ==, 1);
  g_assert_cmpstr (taken.facts[0].text, ==, "恐龙");
  g_assert_cmpuint (added.n_facts, ==, 2);
  g_assert_cmpuint (added.n_children, ==, 0);
}

/* Words that were not understood go with the note, without those that stand in it. */
static void
test_words (void)
{
  static const struct { const char *note, *words, *given; } words[] = {
    { NULL, "手机：1390000", "手机：1390000" },
    { "爱喝茶", "手机：1390000\n喜欢红色", "手机：1390000" },
    { "怕冷", "手机：1390000\n喜欢红色", "怕冷\n手机：1390000" },
    { "爱喝茶", "喜欢红色", NULL },
  };
  g_autoptr (ShukeCustomer) customer = held ();

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      ShukeImportCustomer row, added, taken;
      g_autoptr (ShukeMerge) merge = NULL;

      put (&row, SHUKE_MERGE_NOTE, words[i].note);
      row.words = words[i].words;
      merge = shuke_merge_new (customer, SHUKE_CONSENT_UNKNOWN, &row);
      if (words[i].given == NULL)
        {
          g_assert_null (merge);
          continue;
        }
      g_assert_cmpstr (find_part (merge, SHUKE_MERGE_NOTE)->given, ==, words[i].given);
      shuke_merge_split (merge, &row, &added, &taken);
      g_assert_cmpstr (added.words, ==, words[i].words);
      ((ShukeMergePart *) find_part (merge, SHUKE_MERGE_NOTE))->choice = SHUKE_MERGE_TAKE;
      shuke_merge_split (merge, &row, &added, &taken);
      g_assert_null (added.words);
      g_assert_cmpstr (taken.words, ==, words[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/parts", test_parts);
  g_test_add_func ("/merge/many", test_many);
  g_test_add_func ("/merge/recall", test_recall);
  g_test_add_func ("/merge/words", test_words);
  g_test_add_func ("/merge/facts-of-children", test_facts_of_children);
  return g_test_run ();
}
