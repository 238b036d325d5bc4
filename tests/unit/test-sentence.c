/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The suggested sentence: which one is chosen and how it reads in three languages. Today is 17 September 2026. */

#include "config.h"

#include <libintl.h>
#include <locale.h>

#include "shuke-promise.h"
#include "shuke-sentence.h"

static ShukeDay today;

/* A household and what is known of it; everything is optional. */
typedef struct {
  const char *address;
  const char *self_birth;
  const char *child;          /* name; NAMELESS = it is there and nothing more is known */
  const char *brother;
  const char *brother_size;   /* worn now */
  const char *child_birth;
  gint32      child_height;   /* mm, measured today */
  const char *child_size;     /* bought a year ago */
  const char *promise;
  int         promise_days;   /* until due; NO_DAY = owed without a day */
  const char *piece;          /* bought … */
  int         piece_ago;      /* … days ago … */
  int         piece_for;      /* … 0 for herself, 1 for the child, 2 to give away, UNSAID … */
  const char *piece_size;
  gboolean    came_back;
  int         rhythm;         /* came every so many days, five times, the last … */
  int         rhythm_ago;     /* … days ago */
  const char *style;          /* favourite, of 5 pieces */
  const char *colour;
  const char *last_sentence;
  int         last_ago;
  gboolean    heard;          /* how the piece went was told … */
  gboolean    unhappy;        /* … and she was not content */
  gboolean    complaint;      /* one is open */
} Case;

#define NO_DAY 1000
#define UNSAID (-1)
#define NAMELESS ""

static ShukeDate
date (const char *text)
{
  ShukeDate result;

  g_assert_true (shuke_date_from_text (text, &result));
  return result;
}

static ShukeCustomer *
make_customer (const Case *c)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer;

  shuke_customer_builder_set_phone (builder, 0, 0, "13800008026", NULL);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, c->address);
  shuke_customer_builder_set_person_id (builder, 0, 1);
  if (c->self_birth != NULL)
    shuke_customer_builder_set_person_birth (builder, 0, date (c->self_birth));
  if (c->child != NULL)
    {
      guint child = shuke_customer_builder_add_person (builder, 2, SHUKE_ROLE_CHILD);

      if (*c->child != '\0')
        shuke_customer_builder_set_person_nickname (builder, child, c->child);
      if (c->child_birth != NULL)
        shuke_customer_builder_set_person_birth (builder, child, date (c->child_birth));
      if (c->child_height != 0)
        shuke_customer_builder_set_measurement (builder, child, 0, "height", c->child_height, today, NULL);
    }
  shuke_customer_builder_add_person (builder, 3, SHUKE_ROLE_GIFT);
  if (c->brother != NULL)
    shuke_customer_builder_set_person_nickname (builder, shuke_customer_builder_add_person (builder, 4, SHUKE_ROLE_CHILD), c->brother);
  if (c->last_sentence != NULL)
    shuke_customer_builder_set_sentence (builder, c->last_sentence, today - c->last_ago);
  customer = shuke_customer_builder_build (builder, today, &error);
  g_assert_no_error (error);
  return customer;
}

static void
add_visit (GPtrArray  *visits,
           int         ago,
           const char *piece,
           const char *size,
           gint64      person,
           gint64      returned)
{
  ShukeVisit *visit = shuke_visit_new ();

  visit->id = 100 + visits->len;
  visit->day = today - ago;
  if (piece != NULL)
    {
      ShukeLine *line = shuke_line_new ();

      line->id = 500 + visits->len;
      line->name = g_strdup (piece);
      line->size = g_strdup (size);
      line->paid_price = 23900;
      line->person = person;
      line->returned = returned;
      line->quantity = returned != 0 ? -1 : 1;
      g_ptr_array_add (visit->lines, line);
    }
  g_ptr_array_add (visits, visit);
}

static void
taste_word_free (gpointer data)
{
  ShukeTasteWord *word = data;

  g_free (word->text);
  g_free (word);
}

static GPtrArray *
taste_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (taste_word_free);

  if (text != NULL)
    {
      ShukeTasteWord *word = g_new0 (ShukeTasteWord, 1);

      word->text = g_strdup (text);
      word->count = 5;
      g_ptr_array_add (words, word);
    }
  return words;
}

static ShukeSentence *
choose (const Case *c)
{
  g_autoptr (ShukeCustomer) customer = make_customer (c);
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
  g_autoptr (GPtrArray) worn = g_ptr_array_new ();
  g_autoptr (GPtrArray) colours = taste_words (c->colour);
  g_autoptr (GPtrArray) styles = taste_words (c->style);
  g_autoptr (GPtrArray) categories = taste_words (NULL);
  ShukeTaste taste = { .purchases = 5, .colours = colours, .styles = styles, .categories = categories };
  ShukeWornSize size = { .person = 2, .size = (char *) c->child_size, .day = today - 365, .category = (char *) "卫衣" };
  ShukeWornSize brothers = { .person = 4, .size = (char *) c->brother_size, .day = today - 30, .category = (char *) "卫衣" };
  ShukeSentenceFacts facts = { customer, todos, visits, worn, &taste, today, c->heard, c->unhappy };

  if (c->promise != NULL)
    {
      ShukeTodo *todo = shuke_todo_new ();

      todo->id = 9;
      todo->kind = SHUKE_TODO_PROMISE;
      todo->text = g_strdup (c->promise);
      todo->due_day = c->promise_days == NO_DAY ? SHUKE_DAY_NONE : today + c->promise_days;
      g_ptr_array_add (todos, todo);
    }
  if (c->complaint)
    {
      ShukeTodo *todo = shuke_todo_new ();

      todo->kind = SHUKE_TODO_COMPLAINT;
      todo->text = g_strdup ("拉链");
      todo->due_day = today + 20;
      g_ptr_array_add (todos, todo);
    }
  if (c->came_back)
    add_visit (visits, c->piece_ago - 1, c->piece, c->piece_size, 1, 501);
  if (c->piece != NULL)
    add_visit (visits, c->piece_ago, c->piece, c->piece_size, 1 + c->piece_for, 0);
  for (int i = 0; c->rhythm > 0 && i < 5; i++)
    add_visit (visits, c->rhythm_ago + i * c->rhythm, NULL, NULL, 0, 0);
  if (c->child_size != NULL)
    {
      size.parsed = shuke_size_parse (c->child_size, SHUKE_SIZE_FOR_CLOTHES);
      g_ptr_array_add (worn, &size);
    }
  if (c->brother_size != NULL)
    {
      brothers.parsed = shuke_size_parse (c->brother_size, SHUKE_SIZE_FOR_CLOTHES);
      g_ptr_array_add (worn, &brothers);
    }
  return shuke_sentence_choose (&facts);
}

static const struct {
  Case        c;
  const char *key;
  const char *english;
  const char *simplified;
  const char *traditional;
} cases[] = {
  { { .address = "小雨姐", .promise = "生日小帽", .promise_days = 0, .self_birth = "--09-18" }, "promise:9",
    "小雨姐, I have not forgotten what I promised: 生日小帽",
    "小雨姐，答应您的事我记着：生日小帽",
    "小雨姐，答應您的事我記著：生日小帽" },
  { { .promise = "a hat", .promise_days = NO_DAY }, "promise:9",
    "I have not forgotten what I promised: a hat",
    "答应您的事我记着：a hat",
    "答應您的事我記著：a hat" },
  /* What the owner noted about her is never said to her. */
  { { .address = "小雨姐", .promise = "想要白色羽绒服130，周五打电话告诉她", .promise_days = 0 }, "promise:9",
    "小雨姐, I have not forgotten what I promised you for today.",
    "小雨姐，答应您今天的事，我记着呢。",
    "小雨姐，答應您今天的事，我記著呢。" },
  { { .address = "小雨姐", .promise = "帮她留一件", .promise_days = -2 }, "promise:9",
    "小雨姐, I have not forgotten what I promised you for 15 September: I see to it today.",
    "小雨姐，答应您 9 月 15 日的事我记着，今天就办。",
    "小雨姐，答應您 9 月 15 日的事我記著，今天就辦。" },
  { { .address = "小雨姐", .child = "果果", .child_birth = "L2020-08-10", .promise = "a hat", .promise_days = 5 }, "birthday:2",
    "小雨姐, 果果’s birthday is coming: lunar 8/10, turning 6.",
    "小雨姐，果果八月初十生日快到了，要满 6 岁啦。",
    "小雨姐，果果八月初十生日快到了，要滿 6 歲囉。" },
  { { .address = "小雨姐", .child = "果果", .child_birth = "--09-24" }, "birthday:2",
    "小雨姐, 果果’s birthday is coming: 24 September.",
    "小雨姐，果果 9 月 24 日生日快到了。",
    "小雨姐，果果 9 月 24 日生日快到了。" },
  { { .address = "小雨姐", .self_birth = "1990-09-20" }, "birthday:1",
    "小雨姐, your birthday is coming: 20 September.",
    "小雨姐，您 9 月 20 日生日快到了。",
    "小雨姐，您 9 月 20 日生日快到了。" },
  { { .address = "小雨姐", .child = "果果", .child_birth = "2020-09-17" }, "birthday:2",
    "小雨姐, 果果 is 6 today: all the best!",
    "小雨姐，果果今天满 6 岁，祝小寿星天天开心！",
    "小雨姐，果果今天滿 6 歲，祝小壽星天天開心！" },
  { { .address = "小雨姐", .self_birth = "1990-09-17" }, "birthday:1",
    "小雨姐, today, 17 September, is your birthday: all the best!",
    "小雨姐，今天 9 月 17 日是您生日，生日快乐！",
    "小雨姐，今天 9 月 17 日是您生日，生日快樂！" },
  { { .address = "小雨姐", .child = "果果", .child_birth = "2020-03-01", .child_height = 1180, .child_size = "110" }, "outgrown:2:110",
    "小雨姐, 果果 has probably grown out of 110; 120 should fit now.",
    "小雨姐，果果长得快，110 该小了，现在穿 120 正好。",
    "小雨姐，果果長得快，110 該小了，現在穿 120 剛好。" },
  { { .address = "小雨姐", .piece = "牛仔外套", .piece_ago = 7 }, "purchase:100",
    "小雨姐, how do you like the 牛仔外套 from last time?",
    "小雨姐，上次的牛仔外套穿着还好吗？",
    "小雨姐，上次的牛仔外套穿起來還好嗎？" },
  { { .address = "小雨姐", .child = "果果", .piece = "牛仔外套", .piece_ago = 14, .piece_for = 1 }, "purchase:100",
    "小雨姐, how does 果果 like the 牛仔外套 from last time?",
    "小雨姐，上次给果果挑的牛仔外套，穿着还好吗？",
    "小雨姐，上次幫果果挑的牛仔外套，穿起來還好嗎？" },
  { { .address = "小雨姐", .child = "小宇", .piece = "羽绒服", .piece_size = "130", .piece_ago = 7, .piece_for = 1 }, "purchase:100",
    "小雨姐, does the 羽绒服 from last time fit 小宇?",
    "小雨姐，上次给小宇挑的羽绒服，穿着合身吗？",
    "小雨姐，上次幫小宇挑的羽绒服，穿起來合身嗎？" },
  /* Nobody said for whom, and only a child can wear it: the one there is, … */
  { { .address = "小雨姐", .child = "小宇", .piece = "羽绒服", .piece_size = "130", .piece_ago = 7, .piece_for = UNSAID }, "purchase:100",
    "小雨姐, does the 羽绒服 from last time fit 小宇?",
    "小雨姐，上次给小宇挑的羽绒服，穿着合身吗？",
    "小雨姐，上次幫小宇挑的羽绒服，穿起來合身嗎？" },
  /* … the one of two who wears such a size, … */
  { { .address = "小雨姐", .child = "小宇", .child_size = "90", .brother = "大宝", .brother_size = "120", .piece = "羽绒服", .piece_size = "130",
      .piece_ago = 7, .piece_for = UNSAID }, "purchase:100",
    "小雨姐, does the 羽绒服 from last time fit 大宝?",
    "小雨姐，上次给大宝挑的羽绒服，穿着合身吗？",
    "小雨姐，上次幫大宝挑的羽绒服，穿起來合身嗎？" },
  /* … and of two who could wear it, of a child without a name or of one that is not on file, no name is made up. */
  { { .address = "小雨姐", .child = "小宇", .child_size = "130", .brother = "大宝", .brother_size = "120", .piece = "羽绒服", .piece_size = "130",
      .piece_ago = 7, .piece_for = UNSAID }, "purchase:100",
    "小雨姐, does the 羽绒服 from last time fit the child?",
    "小雨姐，上次的羽绒服，孩子穿着合身吗？",
    "小雨姐，上次的羽绒服，孩子穿起來合身嗎？" },
  { { .address = "小雨姐", .child = NAMELESS, .piece = "羽绒服", .piece_size = "130", .piece_ago = 7, .piece_for = 1 }, "purchase:100",
    "小雨姐, does the 羽绒服 from last time fit the child?",
    "小雨姐，上次的羽绒服，孩子穿着合身吗？",
    "小雨姐，上次的羽绒服，孩子穿起來合身嗎？" },
  { { .address = "小雨姐", .piece = "羽绒服", .piece_size = "130", .piece_ago = 7, .piece_for = UNSAID }, "purchase:100",
    "小雨姐, does the 羽绒服 from last time fit the child?",
    "小雨姐，上次的羽绒服，孩子穿着合身吗？",
    "小雨姐，上次的羽绒服，孩子穿起來合身嗎？" },
  /* What a grown-up can wear is hers when nobody said otherwise. */
  { { .address = "小雨姐", .child = "小宇", .piece = "羽绒服", .piece_size = "M", .piece_ago = 7, .piece_for = UNSAID }, "purchase:100",
    "小雨姐, how do you like the 羽绒服 from last time?",
    "小雨姐，上次的羽绒服穿着还好吗？",
    "小雨姐，上次的羽绒服穿起來還好嗎？" },
  { { .address = "小雨姐", .piece = "围巾", .piece_ago = 3, .piece_for = 2 }, "purchase:100",
    "小雨姐, was the 围巾 you gave away well received?",
    "小雨姐，上次送人的围巾，对方喜欢吗？",
    "小雨姐，上次送人的围巾，對方喜歡嗎？" },
  { { .address = "小雨姐", .rhythm = 30, .rhythm_ago = 61, .style = "卫衣" }, "quiet",
    "小雨姐, you were here last on 18 July, and I have missed you.",
    "小雨姐，上次见您还是 7 月 18 日，怪想您的。",
    "小雨姐，上次見您還是 7 月 18 日，怪想您的。" },
  { { .address = "小雨姐", .rhythm = 30, .rhythm_ago = 400 }, "quiet",
    "小雨姐, you were here last in August 2025, and I have missed you.",
    "小雨姐，上次见您还是 2025 年 8 月，怪想您的。",
    "小雨姐，上次見您還是 2025 年 8 月，怪想您的。" },
  { { .address = "小雨姐", .style = "卫衣", .colour = "豆绿", .rhythm = 30, .rhythm_ago = 60 }, "favourite",
    "小雨姐, you often choose 豆绿 and 卫衣: shall I show you some?",
    "小雨姐，您常挑豆绿和卫衣，给您看看这样的？",
    "小雨姐，您常挑豆绿和卫衣，拿這樣的給您看看？" },
  { { .address = "小雨姐", .piece = "牛仔外套", .piece_ago = 7, .heard = TRUE, .style = "卫衣" }, "favourite",
    "小雨姐, you often choose 卫衣: shall I show you some?",
    "小雨姐，您常挑卫衣，给您看看这样的？",
    "小雨姐，您常挑卫衣，拿這樣的給您看看？" },
  { { .address = "小雨姐", .colour = "豆绿", .self_birth = "1990-09-18", .last_sentence = "birthday:1", .last_ago = 2 }, "favourite",
    "小雨姐, you often choose 豆绿: shall I show you some?",
    "小雨姐，您常挑豆绿，给您看看这样的？",
    "小雨姐，您常挑豆绿，拿這樣的給您看看？" },
  { { .address = "小雨姐", .self_birth = "1990-09-18", .colour = "豆绿", .last_sentence = "birthday:1", .last_ago = 0 }, "birthday:1",
    "小雨姐, your birthday is coming: 18 September.",
    "小雨姐，您 9 月 18 日生日快到了。",
    "小雨姐，您 9 月 18 日生日快到了。" },
};

/* Nothing held, or nothing that holds: no sentence. */
static const Case silent[] = {
  { .address = "小雨姐" },
  { .address = "小雨姐", .self_birth = "1990-09-25" },
  { .address = "小雨姐", .self_birth = "1990" },
  { .address = "小雨姐", .promise = "a hat", .promise_days = 1 },
  { .address = "小雨姐", .promise = "门口那位穿红大衣的阿姨", .promise_days = NO_DAY },
  { .address = "小雨姐", .piece = "牛仔外套", .piece_ago = 2 },
  { .address = "小雨姐", .piece = "牛仔外套", .piece_ago = 15 },
  { .address = "小雨姐", .piece = "牛仔外套", .piece_ago = 7, .came_back = TRUE },
  { .address = "小雨姐", .child = "果果", .child_birth = "2020-03-01", .child_height = 1080, .child_size = "110" },
  { .address = "小雨姐", .rhythm = 30, .rhythm_ago = 60 },
  { .address = "小雨姐", .rhythm = 5, .rhythm_ago = 29 },
  { .address = "小雨姐", .colour = "豆绿", .last_sentence = "favourite", .last_ago = 5 },
  { .address = "小雨姐", .piece = "牛仔外套", .piece_ago = 7, .style = "卫衣", .heard = TRUE, .unhappy = TRUE },
  { .address = "小雨姐", .piece = "牛仔外套", .piece_ago = 7, .style = "卫衣", .complaint = TRUE },
};

static void
test_choice (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeSentence) sentence = choose (&cases[i].c);

      g_test_message ("%s", cases[i].english);
      g_assert_nonnull (sentence);
      g_assert_cmpstr (sentence->key, ==, cases[i].key);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (silent); i++)
    {
      g_autoptr (ShukeSentence) sentence = choose (&silent[i]);

      g_test_message ("silent %" G_GSIZE_FORMAT, i);
      g_assert_null (sentence);
    }
}

static void
test_promise (void)
{
  static const char *const things[] = { "生日小帽", "改好的裤子", "改好的褲子", "米色开衫 M", "a hat", "the altered trousers", "裤子 130" };
  static const char *const notes[] = {
    NULL, "想要白色羽绒服130，周五打电话告诉她", "门口那位穿红大衣的阿姨", "給她留一件", "客人要的围巾", "10月3日的裙子", "下周的新款", "20 号取衣服",
    "call about the coat", "her coat", "a scarf on Friday", "Coat for the lady", "the altered trousers and the hat",
    "一件很长很长的白色羽绒服还有一条蓝色围巾和帽子",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    {
      g_test_message ("%s", things[i]);
      g_assert_true (shuke_promise_can_be_said (things[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_test_message ("%s", notes[i]);
      g_assert_false (shuke_promise_can_be_said (notes[i]));
    }
}

static void
test_words (gconstpointer data)
{
  const char *locale = data;

  if (setlocale (LC_ALL, locale) == NULL)
    {
      g_test_fail_printf ("the locale %s is not there", locale);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeSentence) sentence = choose (&cases[i].c);
      g_autofree char *text = shuke_sentence_to_text (sentence);

      if (g_str_has_prefix (locale, "zh_CN"))
        g_assert_cmpstr (text, ==, cases[i].simplified);
      else if (g_str_has_prefix (locale, "zh_TW"))
        g_assert_cmpstr (text, ==, cases[i].traditional);
      else
        g_assert_cmpstr (text, ==, cases[i].english);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_markup (void)
{
  Case c = { .address = "R&D", .piece = "<jeans>", .piece_ago = 7 };
  g_autoptr (ShukeSentence) sentence = choose (&c);
  g_autofree char *markup = shuke_sentence_to_markup (sentence, "weight='bold'");

  g_assert_cmpstr (markup, ==, "R&amp;D, how do you like the <span weight='bold'>&lt;jeans&gt;</span> from last time?");
}

/* What the telephone called her finds her, and is not what she hears. */
static void
test_called (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeSentence) sentence = NULL;
  ShukeSentenceFacts facts = { .today = today };

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "吴玉兰");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, "米粉店老板娘（大码）");
  shuke_customer_builder_set_person_birth (builder, 0, date ("1990-09-17"));
  customer = shuke_customer_builder_build (builder, today, NULL);
  facts.customer = customer;
  sentence = shuke_sentence_choose (&facts);
  g_assert_cmpstr (sentence->address, ==, "吴玉兰");
}

int
main (int    argc,
      char **argv)
{
  const char *localedir = g_getenv ("SHUKE_LOCALEDIR");

  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (SHUKE_GETTEXT_PACKAGE, localedir != NULL ? localedir : SHUKE_LOCALEDIR);
  bind_textdomain_codeset (SHUKE_GETTEXT_PACKAGE, "UTF-8");
  textdomain (SHUKE_GETTEXT_PACKAGE);
  today = shuke_day_new (2026, 9, 17);
  g_test_add_func ("/sentence/choice", test_choice);
  g_test_add_func ("/sentence/promise", test_promise);
  g_test_add_func ("/sentence/markup", test_markup);
  g_test_add_func ("/sentence/called", test_called);
  g_test_add_data_func ("/sentence/words/en", "en_US.UTF-8", test_words);
  g_test_add_data_func ("/sentence/words/zh_CN", "zh_CN.UTF-8", test_words);
  g_test_add_data_func ("/sentence/words/zh_TW", "zh_TW.UTF-8", test_words);
  return g_test_run ();
}
