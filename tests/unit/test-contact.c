/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wishes about hours and ways as they are typed, kept and shown; when a minute suits; silence; calls that fail. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "shuke-contact.h"

static void
test_hours_read (void)
{
  static const struct { const char *typed, *text; } cases[] = {
    { "after 8 pm", "20:00-24:00" },
    { "after 8pm", "20:00-24:00" },
    { "After 8 p.m.", "20:00-24:00" },
    { "only after 20:00", "20:00-24:00" },
    { "after 8", "20:00-24:00" },               /* nobody means the morning */
    { "after 8:00", "08:00-24:00" },            /* by the clock */
    { "after 9", "09:00-24:00" },
    { "after 8 in the evening", "20:00-24:00" },
    { "before noon", "00:00-12:00" },
    { "before 10", "00:00-10:00" },
    { "not before 10", "10:00-24:00" },
    { "before 9 and after 18", "00:00-09:00,18:00-24:00" },
    { "after 9 and before 12", "09:00-12:00" },
    { "9-11", "09:00-11:00" },
    { "9 to 5", "09:00-17:00" },
    { "2-5pm", "14:00-17:00" },
    { "8-10pm", "20:00-22:00" },
    { "10am-5pm", "10:00-17:00" },
    { "11-2pm", "11:00-14:00" },
    { "between 9 and 11", "09:00-11:00" },
    { "from 9 to 11", "09:00-11:00" },
    { "12:30-13:30", "12:30-13:30" },
    { "at 8 pm", "20:00-21:00" },
    { "d12345 12:00-14:00,18:00-24:00;d34", "d125 12:00-14:00,18:00-24:00;d34" },
    { "d2 08:00-09:00;d1 08:00-09:00;d1 09:00-10:00", "d1 08:00-10:00;d2 08:00-09:00" },
    { "d12345 00:00-24:00;d67", "any" },
    { "weekdays", "d12345" },
    { "weekends only", "d67" },
    { "weekday evenings", "d12345 18:00-24:00" },
    { "evenings and weekends", "d12345 18:00-24:00;d67" },
    { "after 8 pm on weekdays", "d12345 20:00-24:00" },
    { "weekdays after 6 pm, weekends any time", "d12345 18:00-24:00;d67" },
    { "Mon-Fri 9-17", "d12345 09:00-17:00" },
    { "Monday, Wednesday and Friday after 18:00", "d135 18:00-24:00" },
    { "not on Mondays", "d234567" },
    { "not at lunch", "00:00-12:00,14:00-24:00" },
    { "weekdays after 6 pm, not Friday", "d1234 18:00-24:00" },
    { "except Sunday", "d123456" },
    { "after work", "18:00-24:00" },
    { "any time", "any" },
    { "晚上8点后", "20:00-24:00" },
    { "晚上八点以后", "20:00-24:00" },
    { "20点以后", "20:00-24:00" },
    { "８点半以后", "20:30-24:00" },
    { "晚上8点后再打", "20:00-24:00" },
    { "只能晚上八點之後聯絡", "20:00-24:00" },
    { "上午9点前", "00:00-09:00" },
    { "上午", "08:00-12:00" },
    { "下午2点到5点", "14:00-17:00" },
    { "下午2点至5点半", "14:00-17:30" },
    { "9点到11点", "09:00-11:00" },
    { "晚上8点到10点", "20:00-22:00" },
    { "中午12点到1点", "12:00-13:00" },
    { "中午不要打", "00:00-12:00,14:00-24:00" },
    { "别在中午打电话", "00:00-12:00,14:00-24:00" },
    { "工作日晚上", "d12345 18:00-24:00" },
    { "工作日下班后，周末全天", "d12345 18:00-24:00;d67" },
    { "周一到周五晚上7点后", "d12345 19:00-24:00" },
    { "周一至五", "d12345" },
    { "周一、周三、周五", "d135" },
    { "星期六和星期天下午", "d67 13:00-18:00" },
    { "除了周日", "d123456" },
    { "周日不行", "d123456" },
    { "周一除外", "d234567" },
    { "週末上午9點後", "d67 09:00-24:00" },
    { "每天上午10点到11点或者下午4点以后", "10:00-11:00,16:00-24:00" },
    { "随时都可以", "any" },
    { "从早上9点起", "09:00-24:00" },
    { "d12345 12:00-14:00,18:00-24:00;d67", "d12345 12:00-14:00,18:00-24:00;d67" },
    { "", NULL },
    { "when the child sleeps", NULL },
    { "after the film", NULL },
    { "孩子睡了以后", NULL },
    { "after 25", NULL },
    { "after", NULL },
    { "not", NULL },
    { "20:75", NULL },
    { "not mornings, not afternoons, not evenings, not before 24:00", NULL },   /* nothing is left */
    { "d 08:00-09:00", NULL },
    { "weekdays after 6 pm unless it rains", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeContactHours hours;
      gboolean read = shuke_contact_hours_read (cases[i].typed, &hours);
      g_autofree char *text = read ? shuke_contact_hours_to_text (&hours) : NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is shown, in whatever language, is read as what stands in the book, and so is the form of the book itself. */
static void
test_shown (gconstpointer data)
{
  static const char *const forms[] = {
    "20:00-24:00", "00:00-09:00", "00:00-09:00,18:00-24:00", "08:05-12:30", "d12345", "d67 10:00-12:00", "d135 18:00-24:00",
    "d1234 18:00-24:00;d5;d67 13:00-18:00,20:00-24:00", "d123456", "d2 00:00-10:00;d7", "any",
  };
  static const guint ways[] = {
    SHUKE_WAY_WECHAT, SHUKE_WAY_PHONE | SHUKE_WAY_WECHAT, SHUKE_WAY_VISIT, SHUKE_WAYS_ALL, SHUKE_WAYS_ALL & ~(guint) SHUKE_WAY_SMS,
    SHUKE_WAYS_ALL & ~(guint) (SHUKE_WAY_SMS | SHUKE_WAY_PHONE), SHUKE_WAY_EMAIL | SHUKE_WAY_LINE | SHUKE_WAY_SMS,
  };
  const char *locale = data;

  if (setlocale (LC_ALL, locale) == NULL)
    {
      g_test_message ("%s is not made on this computer", locale);
      g_test_fail ();
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      ShukeContactHours hours, again;
      g_autofree char *words = NULL;
      g_autofree char *text = NULL;
      g_autofree char *back = NULL;

      g_assert_true (shuke_contact_hours_read (forms[i], &hours));
      text = shuke_contact_hours_to_text (&hours);
      g_assert_cmpstr (text, ==, forms[i]);
      words = shuke_contact_hours_dup_words (&hours);
      g_test_message ("%s is shown as %s", forms[i], words);
      g_assert_true (shuke_contact_hours_read (words, &again));
      back = shuke_contact_hours_to_text (&again);
      g_assert_cmpstr (back, ==, forms[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *text = shuke_contact_ways_to_text (ways[i]);
      g_autofree char *words = shuke_contact_ways_dup_words (ways[i]);
      guint back;

      g_test_message ("%s is shown as %s", text, words);
      g_assert_true (shuke_contact_ways_read (text, &back));
      g_assert_cmpuint (back, ==, ways[i]);
      g_assert_true (shuke_contact_ways_read (words, &back));
      g_assert_cmpuint (back, ==, ways[i]);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_hours_random (void)
{
  for (int n = 0; n < 2000; n++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      static const char *const pieces[] = {
        "after", "before", "8", "pm", "工作日", "周末", "-", "到", "9点", "半", "不", "除了", ",", ";", "and", "between", "晚上", "以后", "any", "d1",
        "12:00", "24:00", "周一", "not", " ",
      };
      ShukeContactHours hours;

      for (int i = g_test_rand_int_range (1, 9); i > 0; i--)
        g_string_append_printf (typed, "%s ", pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (shuke_contact_hours_read (typed->str, &hours))
        {
          g_autofree char *text = shuke_contact_hours_to_text (&hours);
          ShukeContactHours again;
          g_autofree char *back = NULL;

          g_test_message ("%s", typed->str);
          g_assert_true (shuke_contact_hours_read (text, &again));
          back = shuke_contact_hours_to_text (&again);
          g_assert_cmpstr (back, ==, text);
        }
    }
}

static void
test_suit (void)
{
  /* 23 November 2026 is a Monday. */
  static const struct { const char *hours; int ahead; int minute; gboolean suits; int first; int next; } cases[] = {
    { "20:00-24:00", 0, 20 * 60, TRUE, 20 * 60, 0 },
    { "20:00-24:00", 0, 20 * 60 - 1, FALSE, 20 * 60, 0 },
    { "d67", 0, 600, FALSE, -1, 5 },
    { "d67", 5, 600, TRUE, 540, 0 },
    { "d12345 18:00-24:00", 5, 1200, FALSE, -1, 2 },
    { "00:00-12:00", 0, 720, FALSE, 540, 0 },
    { "22:00-24:00", 0, 600, FALSE, -1, 0 },      /* the shop is closed then */
    { "00:00-09:00,18:00-24:00", 0, 600, FALSE, 1080, 0 },
    { "any", 0, 600, TRUE, 540, 0 },
  };
  ShukeDay monday = shuke_day_from_iso ("2026-11-23");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeContactHours hours;
      ShukeDay day = monday + cases[i].ahead;

      g_test_message ("%s", cases[i].hours);
      g_assert_true (shuke_contact_hours_read (cases[i].hours, &hours));
      g_assert_cmpint (shuke_contact_hours_first (&hours, day, cases[i].minute, cases[i].minute + 1) >= 0, ==, cases[i].suits);
      g_assert_cmpint (shuke_contact_hours_first (&hours, day, 9 * 60, 21 * 60), ==, cases[i].first);
      g_assert_cmpint (shuke_contact_hours_next_day (&hours, day), ==, day + cases[i].next);
    }
}

static void
test_ways (void)
{
  static const struct { const char *typed, *text; } cases[] = {
    { "only WeChat", "wechat" },
    { "WeChat", "wechat" },
    { "wechat or phone", "phone,wechat" },
    { "By phone", "phone" },
    { "no calls", "-phone" },
    { "no text messages", "-sms" },
    { "no SMS, no calls", "-phone,-sms" },
    { "no calls, only WeChat", "wechat" },
    { "don't call", "-phone" },
    { "in the shop", "visit" },
    { "any way", "any" },
    { "只收微信", "wechat" },
    { "微信", "wechat" },
    { "微信或者打电话", "phone,wechat" },
    { "别发短信", "-sms" },
    { "不要打电话", "-phone" },
    { "不接电话，只看微信", "wechat" },
    { "不接电话，只收微信", "wechat" },
    { "微信最快", NULL },
    { "不接电话，只用微信", "wechat" },
    { "只在店里", "visit" },
    { "用LINE聯絡", "line" },
    { "不要傳簡訊", "-sms" },
    { "微信电话都行", "phone,wechat" },
    { "都可以", "any" },
    { "email", "email" },
    { "", NULL },
    { "by pigeon", NULL },
    { "no", NULL },
    { "WeChat, no WeChat", NULL },
    { "短信不看", NULL },
    { "短信也不要", NULL },
    { "WeChat no", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint ways;
      gboolean read = shuke_contact_ways_read (cases[i].typed, &ways);
      g_autofree char *text = read ? shuke_contact_ways_to_text (ways) : NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_cmpuint (shuke_contact_ways_of (NULL), ==, SHUKE_WAYS_ALL);
  g_assert_cmpuint (shuke_contact_ways_of ("微信最快"), ==, SHUKE_WAYS_ALL);
  g_assert_cmpuint (shuke_contact_ways_of ("-sms"), ==, SHUKE_WAYS_ALL & ~(guint) SHUKE_WAY_SMS);
}

/* Way and hour in one breath, and a refusal beside what is wanted. */
static void
test_wish (void)
{
  static const struct { const char *typed, *channel, *hours; } cases[] = {
    { "晚上8点以后打电话", NULL, "20:00-24:00" },
    { "call after 8 pm", NULL, "20:00-24:00" },
    { "只发微信，不要打电话", "wechat,-phone", NULL },
    { "只发微信，不要打电话，晚上8点以后", "wechat,-phone", "20:00-24:00" },
    { "微信，工作日下午", "wechat", "d12345 13:00-18:00" },
    { "晚上8点以后发微信", "wechat", "20:00-24:00" },
    { "微信 晚上8点以后", "wechat", "20:00-24:00" },
    { "no calls; WeChat after 8 pm", "wechat,-phone", "20:00-24:00" },
    { "晚上发微信，白天打电话给我妈", NULL, NULL },
    { "晚上发微信，上午发短信", NULL, NULL },
    { "只打电话、早上9点以后", "phone", "09:00-24:00" },
    { "只打电话早上9点以后", "phone", "09:00-24:00" },
    { "打电话、早上9点多", "phone", "09:00-10:00" },
    { "周一、周三下午", NULL, "d13 13:00-18:00" },
    { "莫打电话", "-phone", NULL },
    { "微信最快", NULL, NULL },
    { "别打电话", "-phone", NULL },
    { "微信或电话", "phone,wechat", NULL },
    { "只打电话，没微信", "phone,-wechat", NULL },
    { "打电话就行", "phone", NULL },
    { "电话就可以，没有微信", "phone,-wechat", NULL },
    { "不要发短信，微信行", "wechat,-sms", NULL },
    { "不要打电话，短信就行，别发微信", "sms,-phone,-wechat", NULL },
    { "微信联系，别打电话", "wechat,-phone", NULL },
    { "别打电话，微信联系", "wechat,-phone", NULL },
    { "短信不行，微信行", "wechat,-sms", NULL },
    { "短信和电话都不行", "-phone,-sms", NULL },
    { "不发短信就行", "-sms", NULL },
    { "no calls, WeChat is fine", "wechat,-phone", NULL },
    { "不行", NULL, NULL },
    { "", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *channel = NULL;
      g_autofree char *hours = NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (shuke_contact_wish_read (cases[i].typed, &channel, &hours), ==, cases[i].channel != NULL || cases[i].hours != NULL);
      g_assert_cmpstr (channel, ==, cases[i].channel);
      g_assert_cmpstr (hours, ==, cases[i].hours);
      if (channel != NULL)
        {
          g_autofree char *words = shuke_contact_said_dup_words (channel);
          g_autofree char *back = shuke_contact_said_to_text (words);

          g_assert_cmpstr (back, ==, channel);
        }
    }
  {
    g_autofree char *words = shuke_contact_said_dup_words ("wechat,-phone");

    g_assert_cmpstr (words, ==, "Only by WeChat, No calls");
  }
}

/* A page of figures in the column of wishes is none, and is looked through once: at each of its words it took minutes. */
static void
test_wish_page (void)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (page, "1 ");
  g_assert_false (shuke_contact_wish_read (page->str, &channel, &hours));
}

/* What is typed into her file keeps in words what is neither way nor hour; where nothing was understood nothing is kept. */
static void
test_wish_told (void)
{
  static const struct { const char *typed, *channel, *hours, *rest; } cases[] = {
    { "打座机3226418，早上9点多", "phone", "09:00-10:00", "打座机3226418" },
    { "微信打字，别打电话，别发语音", "wechat,-phone", NULL, "微信打字, 别发语音" },
    { "只发微信，发图就行，莫写一大堆字，下班六点以后", "wechat", "18:00-24:00", "发图就行, 莫写一大堆字" },
    { "晚上发微信，白天打电话给我妈", "wechat", "18:00-24:00", "白天打电话给我妈" },
    { "电话可以打，中午十二点到一点最好，微信也看", "phone,wechat", "12:00-13:00", NULL },
    { "只发微信，晚上9点以后", "wechat", "21:00-24:00", NULL },
    { "打座机", "phone", NULL, "打座机" },
    { "找她妹妹", NULL, NULL, NULL },
    { "", NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *channel = NULL;
      g_autofree char *hours = NULL;
      g_autofree char *rest = NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (shuke_contact_wish_read_told (cases[i].typed, &channel, &hours, &rest), ==,
                       cases[i].channel != NULL || cases[i].hours != NULL);
      g_assert_cmpstr (channel, ==, cases[i].channel);
      g_assert_cmpstr (hours, ==, cases[i].hours);
      g_assert_cmpstr (rest, ==, cases[i].rest);
    }
}

/* Nothing else is sent to her; so it is said, and read again as it is said. */
static void
test_only (void)
{
  g_autofree char *wish = shuke_contact_dup_wish ("wechat", "20:00-24:00");
  g_autofree char *two = shuke_contact_dup_wish ("phone,wechat", NULL);
  guint ways;

  g_assert_cmpstr (wish, ==, "Only by WeChat · after 20:00");
  g_assert_cmpstr (two, ==, "By phone, By WeChat");
  g_assert_true (shuke_contact_ways_read ("Only by WeChat", &ways));
  g_assert_cmpuint (ways, ==, SHUKE_WAY_WECHAT);
}

static void
test_silences (void)
{
  /* Newest first; n = nothing came, w and c = warm and cold, . = nobody noted it. One every ten days, the newest ten days ago. */
  static const struct { const char *answers; int heard; int silences; } cases[] = {
    { "", -1, 0 }, { "nnn", -1, 3 }, { "nnw", -1, 2 }, { "wnnn", -1, 0 }, { "cnnn", -1, 0 }, { "n.n", -1, 2 }, { "..", -1, 0 },
    { "nnn", 15, 1 },      /* she was here fifteen days ago */
    { "nnn", 20, 1 },      /* and on the day of the second one */
    { "nnn", 5, 0 }, { "nnn", 40, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (ShukeAnswered));

      for (int k = 0; cases[i].answers[k] != '\0'; k++)
        {
          char c = cases[i].answers[k];
          ShukeAnswered one = { 1000 - 10 * (k + 1), c == 'n' ? SHUKE_ANSWER_NONE : c == 'w' ? SHUKE_ANSWER_WARM
                                                    : c == 'c' ? SHUKE_ANSWER_COLD : SHUKE_ANSWER_NOT_NOTED };

          g_array_append_val (answers, one);
        }
      g_test_message ("%s, heard of %d days ago", cases[i].answers, cases[i].heard);
      g_assert_cmpint (shuke_contact_count_silences (answers, cases[i].heard < 0 ? SHUKE_DAY_NONE : 1000 - cases[i].heard), ==,
                       cases[i].silences);
    }
}

static void
test_calls (void)
{
  /* Newest first: r reached, n not reached, x wrong number, each a day earlier, behind "-" on the same day. */
  static const struct { const char *calls; int day; gboolean wrong; int days; } cases[] = {
    { "", -1, FALSE, 0 }, { "n", -1, FALSE, 1 }, { "nn", -1, FALSE, 2 }, { "nnn", 0, FALSE, 3 }, { "nn-n", -1, FALSE, 2 },
    { "nnrn", -1, FALSE, 2 }, { "rnnn", -1, FALSE, 0 }, { "x", 0, TRUE, 0 }, { "nx", 1, TRUE, 1 }, { "rx", -1, FALSE, 0 },
    { "nnnnr", 0, FALSE, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) calls = g_array_new (FALSE, FALSE, sizeof (ShukeCall));
      ShukeCallState state;
      int ago = 0;

      for (const char *c = cases[i].calls; *c != '\0'; c++)
        {
          ShukeCall call = { 1000, *c == 'r' ? SHUKE_CALL_REACHED : *c == 'n' ? SHUKE_CALL_NOT_REACHED : SHUKE_CALL_WRONG_NUMBER };

          if (*c == '-')
            continue;
          if (c > cases[i].calls && c[-1] != '-')
            ago++;
          call.day -= ago;
          g_array_append_val (calls, call);
        }
      state = shuke_contact_judge_calls (calls);
      g_test_message ("%s", cases[i].calls);
      g_assert_cmpint (state.day, ==, cases[i].day < 0 ? SHUKE_DAY_NONE : 1000 - cases[i].day);
      g_assert_cmpint (state.wrong, ==, cases[i].wrong);
      g_assert_cmpint (state.days, ==, cases[i].days);
    }
}

static void
test_words (void)
{
  for (ShukeAnswer answer = SHUKE_ANSWER_WARM; answer <= SHUKE_ANSWER_NONE; answer++)
    g_assert_cmpint (shuke_answer_from_text (shuke_answer_to_text (answer)), ==, answer);
  g_assert_cmpint (shuke_answer_from_text (NULL), ==, SHUKE_ANSWER_NOT_NOTED);
  g_assert_cmpint (shuke_answer_from_text ("copied"), ==, SHUKE_ANSWER_NOT_NOTED);
  for (ShukeCallOutcome outcome = SHUKE_CALL_REACHED; outcome <= SHUKE_CALL_WRONG_NUMBER; outcome++)
    g_assert_cmpint (shuke_call_outcome_from_text (shuke_call_outcome_to_text (outcome)), ==, outcome);
  g_assert_cmpint (shuke_call_outcome_from_text ("happy"), ==, SHUKE_CALL_REACHED);
  g_assert_cmpint (shuke_contact_days_to_wait (30, 1000, 1012), ==, 18);
  g_assert_cmpint (shuke_contact_days_to_wait (30, 1000, 1030), ==, 0);
  g_assert_cmpint (shuke_contact_days_to_wait (0, 1000, 1001), ==, 0);
  g_assert_cmpint (shuke_contact_days_to_wait (30, SHUKE_DAY_NONE, 1001), ==, 0);
  g_assert_cmpuint (shuke_contact_other_ways (SHUKE_WAYS_ALL, SHUKE_WAY_PHONE | SHUKE_WAY_SMS), ==, SHUKE_WAY_PHONE);
  g_assert_cmpuint (shuke_contact_other_ways (SHUKE_WAY_SMS, SHUKE_WAY_PHONE | SHUKE_WAY_SMS), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  const char *localedir = g_getenv ("SHUKE_LOCALEDIR");

  /* LANGUAGE would win over LC_ALL. */
  g_unsetenv ("LANGUAGE");
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (SHUKE_GETTEXT_PACKAGE, localedir != NULL ? localedir : SHUKE_LOCALEDIR);
  bind_textdomain_codeset (SHUKE_GETTEXT_PACKAGE, "UTF-8");
  textdomain (SHUKE_GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact/hours-read", test_hours_read);
  g_test_add_data_func ("/contact/shown/en_US", "en_US.UTF-8", test_shown);
  g_test_add_data_func ("/contact/shown/zh_CN", "zh_CN.UTF-8", test_shown);
  g_test_add_data_func ("/contact/shown/zh_TW", "zh_TW.UTF-8", test_shown);
  g_test_add_func ("/contact/hours-random", test_hours_random);
  g_test_add_func ("/contact/suit", test_suit);
  g_test_add_func ("/contact/ways", test_ways);
  g_test_add_func ("/contact/wish", test_wish);
  g_test_add_func ("/contact/wish-told", test_wish_told);
  g_test_add_func ("/contact/wish-page", test_wish_page);
  g_test_add_func ("/contact/only", test_only);
  g_test_add_func ("/contact/silences", test_silences);
  g_test_add_func ("/contact/calls", test_calls);
  g_test_add_func ("/contact/words", test_words);
  return g_test_run ();
}
