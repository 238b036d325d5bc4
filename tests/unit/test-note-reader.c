/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes are read as fixtures/notes/own.tsv says, a line each; a new word comes with a line there. */

#include <locale.h>
#include <string.h>

#include "shuke-note-day.h"
#include "shuke-note-reader-private.h"
#include "note-score.h"

static ShukeDay
iso (const char *text)
{
  ShukeDay day = shuke_day_from_iso (text);

  g_assert_cmpint (day, !=, SHUKE_DAY_NONE);
  return day;
}

/* "self 1985-10-01; daughter 2019-10-10" */
static ShukeCustomer *
customer_of (const char *birthdays,
             ShukeDay    today)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_auto (GStrv) people = g_strsplit (birthdays, "; ", -1);

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林可");
  for (guint i = 0; people[i] != NULL && *people[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (people[i], " ", 2);
      ShukeDate birth;
      guint person = 0;

      g_assert_true (shuke_date_from_text (words[1], &birth));
      if (strcmp (words[0], "self") != 0)
        {
          person = shuke_customer_builder_add_person (builder, 0, strcmp (words[0], "partner") == 0 ? SHUKE_ROLE_PARTNER : SHUKE_ROLE_CHILD);
          shuke_customer_builder_set_person_sex (builder, person, strcmp (words[0], "daughter") == 0 ? SHUKE_SEX_FEMALE
                                                                  : strcmp (words[0], "child") == 0 ? SHUKE_SEX_UNKNOWN : SHUKE_SEX_MALE);
          if (strcmp (words[0], "child") == 0)
            shuke_customer_builder_set_person_nickname (builder, person, "豆豆");
        }
      shuke_customer_builder_set_person_birth (builder, person, birth);
    }

  return shuke_customer_builder_build (builder, today, NULL);
}

/* "P 2026-09-18; A 2026-09-21..2026-09-27; P -" */
static GArray *
expected_of (const char *text)
{
  GArray *expected = g_array_new (FALSE, FALSE, sizeof (NoteExpected));
  g_auto (GStrv) offers = g_strsplit (text, "; ", -1);

  for (guint i = 0; offers[i] != NULL && *offers[i] != '\0'; i++)
    {
      g_auto (GStrv) days = g_strsplit (offers[i] + 2, "..", 2);
      NoteExpected one = { .from = SHUKE_DAY_NONE, .to = SHUKE_DAY_NONE };

      one.kind = offers[i][0] == 'P' ? SHUKE_NOTE_OFFER_PROMISE
                 : offers[i][0] == 'A' ? SHUKE_NOTE_OFFER_APPOINTMENT
                 : offers[i][0] == 'F' ? SHUKE_NOTE_OFFER_PICK_UP : SHUKE_NOTE_OFFER_DATE;
      if (strcmp (days[0], "-") != 0)
        {
          one.from = iso (days[0]);
          one.to = days[1] != NULL ? iso (days[1]) : one.from;
        }
      g_array_append_val (expected, one);
    }

  return expected;
}

static void
test_own (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "notes", "own.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  NoteScore score = { 0 };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GArray) expected = NULL;
      g_autoptr (GArray) offers = NULL;
      ShukeDay today;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      cells = g_strsplit (lines[i], "\t", 4);
      g_assert_cmpuint (g_strv_length (cells), ==, 4);
      today = iso (cells[0]);
      customer = customer_of (cells[1], today);
      g_assert_nonnull (customer);
      expected = expected_of (cells[2]);
      offers = shuke_note_read (cells[3], today, customer);
      note_score_add (&score, cells[3], today, offers, (NoteExpected *) expected->data, expected->len);
    }
  note_score_print (&score);
  g_assert_cmpint (score.notes, >=, 400);
  g_assert_cmpint (score.right * 100, >=, score.notes * 97);
  g_assert_cmpint (score.false_offers * 40, <=, score.empty * 2);
}

/* What she fetches the shop has to have ready; what else brings her is an appointment. Read on a Wednesday. */
static void
test_pick_ups (void)
{
  static const struct { const char *note; ShukeNoteOfferKind kind; const char *day; } cases[] = {
    { "周六来取裤子", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-19" },
    { "裤子改好了，周五来拿", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-18" },
    { "周六来试大衣，顺便拿裤子", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-19" },
    { "周六来店里拿裤子", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-19" },
    { "约好周六下午取旗袍", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-19" },
    { "明天过来把裙子拿走", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-17" },
    { "她说后天自提", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-18" },
    { "週六來取修改好的褲子", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-19" },
    { "下週一過來領預留的洋裝", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-21" },
    { "星期六嚟攞條褲", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-19" },
    { "Picks up her trousers on Saturday", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-19" },
    { "Trousers altered, she collects them Friday", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-18" },
    { "She fetches the coat on Monday", SHUKE_NOTE_OFFER_PICK_UP, "2026-09-21" },
    { "周六来试裤子", SHUKE_NOTE_OFFER_APPOINTMENT, "2026-09-19" },
    { "周六来看新款", SHUKE_NOTE_OFFER_APPOINTMENT, "2026-09-19" },
    { "周五带裤子来改", SHUKE_NOTE_OFFER_APPOINTMENT, "2026-09-18" },
    { "周六来换大一码", SHUKE_NOTE_OFFER_APPOINTMENT, "2026-09-19" },
    { "Coming Saturday to try the coat", SHUKE_NOTE_OFFER_APPOINTMENT, "2026-09-19" },
    /* The shop's own errand stays a promise. */
    { "周六提醒她来拿裤子", SHUKE_NOTE_OFFER_PROMISE, "2026-09-19" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) offers = shuke_note_read (cases[i].note, iso ("2026-09-16"), NULL);
      const ShukeNoteOffer *offer;

      g_test_message ("%s", cases[i].note);
      g_assert_cmpuint (offers->len, ==, 1);
      offer = &g_array_index (offers, ShukeNoteOffer, 0);
      g_assert_cmpint (offer->kind, ==, cases[i].kind);
      g_assert_cmpint (offer->from, ==, iso (cases[i].day));
      g_assert_cmpint (offer->to, ==, iso (cases[i].day));
    }
}

/* Once the day is kept beside the words: what they say of the hour, and the words without the day (NULL: nothing is left). */
static void
test_day_kept (void)
{
  static const struct { const char *text, *hour, *left; } cases[] = {
    { "明天下午三点来试大衣", "下午三点", "下午三点来试大衣" },
    { "明天来试大衣", NULL, "来试大衣" },
    { "约了后天来拿裤子", NULL, "约了来拿裤子" },
    { "周六下午三点半来试大衣", "下午三点半", "下午三点半来试大衣" },
    { "下週三晚上8點來拿", "晚上8點", "晚上8點來拿" },
    { "周五前来拿", NULL, "来拿" },
    { "三天后来取改好的裤子", NULL, "来取改好的裤子" },
    { "明晚来试礼服", "晚上", "晚上来试礼服" },
    { "明早10点来", "早上10点", "早上10点来" },
    { "后天15:30来试裙子", "15:30", "15:30来试裙子" },
    { "来试大衣，周六下午", "下午", "来试大衣，下午" },
    { "来试大衣，周六", NULL, "来试大衣" },
    { "周六来试大衣，下午三点", "下午三点", "来试大衣，下午三点" },
    { "她说周五到周日来", NULL, "她说来" },
    { "9月20日来试大衣", NULL, "9月20日来试大衣" },
    { "中秋前来拿裤子", NULL, "中秋前来拿裤子" },
    { "下午三点来试大衣", "下午三点", "下午三点来试大衣" },
    { "早点来试大衣", NULL, "早点来试大衣" },
    { "周六带3号款来", NULL, "带3号款来" },
    { "明天", NULL, NULL },
    { "答应星期五（9月18号）给她钉好", NULL, "答应给她钉好" },
    { "答应9月18号（星期五）给她钉好", NULL, "答应9月18号给她钉好" },
    { "答应星期五（上次那件）给她钉好", NULL, "答应（上次那件）给她钉好" },
    { "Tomorrow at 3, to try on coats", "at 3", "at 3, to try on coats" },
    { "Saturday at 3pm to try on coats", "at 3pm", "at 3pm to try on coats" },
    { "She comes on Friday to try on coats", NULL, "She comes to try on coats" },
    { "comes tomorrow afternoon", "in the afternoon", "comes in the afternoon" },
    { "comes tonight", "in the evening", "comes in the evening" },
    { "comes on 3 March at 10:30", "at 10:30", "comes on 3 March at 10:30" },
  };
  ShukeDay today = iso ("2026-09-16");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeDay from, to = SHUKE_DAY_NONE;
      gsize start, end;
      g_autofree char *hour = shuke_note_dup_hour (cases[i].text, today);
      g_autofree char *left = NULL;
      g_autofree char *again = NULL;

      shuke_note_find_day (cases[i].text, today, &from, &to, &start, &end);
      left = shuke_note_dup_without_day (cases[i].text, today, to);
      /* Kept and read again it stays as it is. */
      again = left != NULL ? shuke_note_dup_without_day (left, today, to) : NULL;
      if (g_strcmp0 (hour, cases[i].hour) != 0 || g_strcmp0 (left, cases[i].left) != 0 || g_strcmp0 (again, left) != 0)
        {
          g_test_message ("%s: got %s and %s", cases[i].text, hour, left);
          g_test_fail ();
        }
    }
  g_assert_true (shuke_note_names_day ("明天下午三点来", today));
  g_assert_true (shuke_note_names_day ("下午三点来，不是明天，是周五", today));
  g_assert_false (shuke_note_names_day ("下午三点来试大衣", today));
  g_assert_false (shuke_note_names_day ("", today));
}

/* Under "Promised:" nothing is promised twice. */
static void
test_promised (void)
{
  static const struct { const char *text, *promised; } cases[] = {
    { "答应她嘉兴的货一到先给她试", "嘉兴的货一到先给她试" },
    { "我答应改腰不收钱，1月20号之前要给她弄好", "改腰不收钱，1月20号之前要给她弄好" },
    { "我已经答應她：送一頂帽子", "送一頂帽子" },
    { "答应了客人换一件", "换一件" },
    { "答应她妈妈留一件", "她妈妈留一件" },
    { "答应她朋友的裙子改短", "她朋友的裙子改短" },
    { "答应她孩子一顶帽子", "她孩子一顶帽子" },
    { "答应她的围巾还没寄", "答应她的围巾还没寄" },
    { "我还没答应她", "我还没答应她" },
    { "扣子掉了，我答应给她钉好", "扣子掉了，我答应给她钉好" },
    { "答应她", "答应她" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *promised = shuke_note_dup_promised (cases[i].text);

      g_assert_cmpstr (promised, ==, cases[i].promised);
    }
}

/* What has to be done until a day says so; a span of days on one of which she comes does not. */
static void
test_by (void)
{
  static const struct { const char *note; gboolean by; } cases[] = {
    { "答应她国庆前补齐那条腰带", TRUE },
    { "周日前把样衣照片发她", TRUE },
    { "下周来试大衣", FALSE },
    { "周五给她寄裙子", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) offers = shuke_note_read (cases[i].note, iso ("2026-09-16"), NULL);

      g_assert_cmpuint (offers->len, ==, 1);
      g_assert_cmpint (g_array_index (offers, ShukeNoteOffer, 0).by, ==, cases[i].by);
    }
}

static void
test_find_day (void)
{
  static const struct { const char *text, *from, *to; } cases[] = {
    { "今天", "2026-09-16", "2026-09-16" },
    { "大后天", "2026-09-19", "2026-09-19" },
    { "周三", "2026-09-23", "2026-09-23" },
    { "週四", "2026-09-17", "2026-09-17" },
    { "这周三", "2026-09-16", "2026-09-16" },
    { "下周三", "2026-09-23", "2026-09-23" },
    { "下下週一", "2026-09-28", "2026-09-28" },
    { "礼拜天", "2026-09-20", "2026-09-20" },
    { "下个星期日", "2026-09-27", "2026-09-27" },
    { "周六日", "2026-09-19", "2026-09-20" },
    { "下周末", "2026-09-26", "2026-09-27" },
    { "下个月第二个周六", "2026-10-10", "2026-10-10" },
    { "a week on friday", "2026-09-25", "2026-09-25" },
    { "two weeks tomorrow", "2026-10-01", "2026-10-01" },
    { "tuesday to thursday next week", "2026-09-22", "2026-09-24" },
    { "周二到下周四", "2026-09-22", "2026-09-24" },
    { "周四到周六", "2026-09-17", "2026-09-19" },
    { "16号", "2026-09-16", "2026-09-16" },
    { "15号", "2026-10-15", "2026-10-15" },
    { "三十一号", "2026-10-31", "2026-10-31" },
    { "9月15日", "2027-09-15", "2027-09-15" },
    { "2027年2月28日", "2027-02-28", "2027-02-28" },
    { "2月29号", "2027-02-28", "2027-02-28" },
    { "下個月二十號", "2026-10-20", "2026-10-20" },
    { "月底", "2026-09-30", "2026-09-30" },
    { "下月中旬", "2026-10-11", "2026-10-20" },
    { "3月底", "2027-03-31", "2027-03-31" },
    { "3天后", "2026-09-19", "2026-09-19" },
    { "两三天后", "2026-09-19", "2026-09-19" },
    { "半个月后", "2026-10-01", "2026-10-01" },
    { "一个半月后", "2026-10-31", "2026-10-31" },
    { "两个礼拜后", "2026-09-30", "2026-09-30" },
    { "半年后", "2027-03-16", "2027-03-16" },
    { "十天内", "2026-09-16", "2026-09-26" },
    { "周五前", "2026-09-16", "2026-09-18" },
    { "下周前", "2026-09-16", "2026-09-20" },
    { "中秋", "2026-09-25", "2026-09-25" },
    { "中秋前两天", "2026-09-23", "2026-09-23" },
    { "国庆前", "2026-09-16", "2026-09-30" },
    { "國慶後", "2026-10-08", "2026-10-14" },
    { "节后", "2026-09-26", "2026-10-02" },
    { "年后", "2027-02-13", "2027-02-19" },
    { "母亲节", "2027-05-09", "2027-05-09" },
    { "明年母亲节", "2027-05-09", "2027-05-09" },
    { "明年中秋", "2027-09-15", "2027-09-15" },
    { "清明", "2027-04-05", "2027-04-05" },
    { "八月十五", "2026-09-25", "2026-09-25" },
    { "八月初三", "2027-09-03", "2027-09-03" },
    { "臘月廿八", "2027-02-04", "2027-02-04" },
    { "八月十五号", "2027-08-15", "2027-08-15" },
    { "年初三", "2027-02-08", "2027-02-08" },
    { "next Wednesday", "2026-09-23", "2026-09-23" },
    { "by Friday", "2026-09-16", "2026-09-18" },
    { "in two weeks", "2026-09-30", "2026-09-30" },
    { "within a month", "2026-09-16", "2026-10-16" },
    { "on 3 March", "2027-03-03", "2027-03-03" },
    { "March 3rd, 2028", "2028-03-03", "2028-03-03" },
    { "the 5th", "2026-10-05", "2026-10-05" },
    { "the end of next month", "2026-10-31", "2026-10-31" },
    { "early October", "2026-10-01", "2026-10-10" },
    { "a week before Christmas", "2026-12-18", "2026-12-18" },
    { "Easter", "2027-03-28", "2027-03-28" },
    { "on Sat", "2026-09-19", "2026-09-19" },
    { "2/10", "2027-02-10", "2027-02-10" },
    { "25/12", "2026-12-25", "2026-12-25" },
    { "Friday 10:30pm", "2026-09-18", "2026-09-18" },
    { "Friday 10pm", "2026-09-18", "2026-09-18" },
    { "Friday 10:y", "2026-09-18", "2026-09-18" },
    { "周五10点a中", "2026-09-18", "2026-09-18" },
    { "上周三", NULL, NULL },
    { "三天前", NULL, NULL },
    { "last Friday", NULL, NULL },
    { "she sat down", NULL, NULL },
    { "may like it", NULL, NULL },
    { "周姐", NULL, NULL },
    { "12号款", NULL, NULL },
    { "2月30号", NULL, NULL },
    { "13/13", NULL, NULL },
    { "3/4袖", NULL, NULL },
    { "13800138000", NULL, NULL },
  };
  ShukeDay today = iso ("2026-09-16");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeDay from = SHUKE_DAY_NONE, to = SHUKE_DAY_NONE;
      gsize start, end;
      gboolean found = shuke_note_find_day (cases[i].text, today, &from, &to, &start, &end);
      g_autofree char *first = shuke_day_to_iso (from);
      g_autofree char *last = shuke_day_to_iso (to);

      if (found != (cases[i].from != NULL) || g_strcmp0 (first, cases[i].from) != 0 || g_strcmp0 (last, cases[i].to) != 0)
        {
          g_test_message ("%s: got %s to %s", cases[i].text, first, last);
          g_test_fail ();
        }
      if (found && (start >= end || end > strlen (cases[i].text) || !g_utf8_validate (cases[i].text + end, -1, NULL)))
        {
          g_test_message ("%s: from %" G_GSIZE_FORMAT " to %" G_GSIZE_FORMAT, cases[i].text, start, end);
          g_test_fail ();
        }
    }
}

static void
test_phrases (void)
{
  static const struct { const char *note, *phrase; } cases[] = {
    { "下个月5号来拿定做的旗袍", "下个月5号来拿" },
    { "尺码 40。  下　週三 來試　大衣", "來試" },
    { "Will be here NEXT  tuesday to collect", "NEXT  tuesday to collect" },
    { "２０２６年１０月２号前改好", "２０２６年１０月２号前改好" },
    { "答應陳太聽日打返電話畀佢，喺", "答應陳太聽日打返電話畀佢" },
  };
  ShukeDay today = iso ("2026-09-16");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) offers = shuke_note_read (cases[i].note, today, NULL);
      const ShukeNoteOffer *offer;
      g_autofree char *phrase = NULL;

      g_test_message ("%s", cases[i].note);
      g_assert_cmpuint (offers->len, ==, 1);
      offer = &g_array_index (offers, ShukeNoteOffer, 0);
      phrase = g_strndup (cases[i].note + offer->start, offer->end - offer->start);
      g_test_message ("  %s", phrase);
      g_assert_nonnull (strstr (phrase, cases[i].phrase));
    }
}

static void
test_birthdays (void)
{
  ShukeDay today = iso ("2026-09-16");
  g_autoptr (ShukeCustomer) customer = customer_of ("self L1985-08-20; child 2019-10-10; son 2017-12-01", today);
  static const struct { const char *note, *day; } cases[] = {
    { "生日那天给她寄束花", "2026-09-30" },
    { "豆豆生日当天寄一双袜子", "2026-10-10" },
    { "儿子生日前一天给她打电话", NULL },    /* 豆豆 may be a son */
    { "妈妈生日当天给她寄束花", NULL },
    { "Send her a card on her birthday", "2026-09-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) offers = shuke_note_read (cases[i].note, today, customer);
      g_autofree char *day = NULL;

      g_test_message ("%s", cases[i].note);
      g_assert_cmpuint (offers->len, ==, 1);
      g_assert_cmpint (g_array_index (offers, ShukeNoteOffer, 0).kind, ==, SHUKE_NOTE_OFFER_PROMISE);
      day = shuke_day_to_iso (g_array_index (offers, ShukeNoteOffer, 0).from);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

/* A word that is not written the way the text is folded could never be found. */
static void
test_words (void)
{
  g_autofree char *spelling = NULL;

  for (guint i = 0; (spelling = shuke_note_word_spelling (i)) != NULL; i++)
    {
      ShukeNoteText text;

      g_assert_true (shuke_note_text_init (&text, spelling));
      if (strcmp (text.folded, spelling) != 0)
        {
          g_test_message ("%s is to be written %s", spelling, text.folded);
          g_test_fail ();
        }
      shuke_note_text_clear (&text);
      g_clear_pointer (&spelling, g_free);
    }
}

static void
test_odd (void)
{
  static const char *const notes[] = { "", " ", "\xff\xfe", "下周三\xe5", "\xed\xa0\x80", "\n\n\n", "。。。", "几", "/", "2/", "月", "初", "the" };
  ShukeDay today = iso ("2026-09-16");

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (GArray) offers = shuke_note_read (notes[i], today, NULL);

      g_assert_cmpuint (offers->len, ==, 0);
    }
  /* The last days of the calendar: what lies beyond is no day. */
  {
    static const char *const beyond[] = { "明年3月5号来拿", "半年后来拿", "两年后来拿", "下个月来拿", "腊月廿八来拿", "春节来拿", "圣诞后三个月来拿" };

    for (gsize i = 0; i < G_N_ELEMENTS (beyond); i++)
      {
        g_autoptr (GArray) offers = shuke_note_read (beyond[i], iso ("2199-12-30"), NULL);

        for (guint j = 0; j < offers->len; j++)
          g_assert_cmpint (g_array_index (offers, ShukeNoteOffer, j).to, <=, iso ("2199-12-31"));
      }
  }
  {
    g_autoptr (GArray) none = shuke_note_read (NULL, today, NULL);
    g_autoptr (GArray) no_day = shuke_note_read ("明天来拿", SHUKE_DAY_NONE, NULL);

    g_assert_cmpuint (none->len, ==, 0);
    g_assert_cmpuint (no_day->len, ==, 0);
  }
}

/* A great deal of what each reader begins with: the suite's time limit fails anything but linear time. */
static void
test_long (void)
{
  static const char *const parts[] = { "一", "1", "下", "周", "前一", "1/", "三月", "给她", "提前", "的", "不", "過", "and ", "before ", "the ", "一个半", "寄出去", "来，", "答应她，", "明天来，寄了，" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) note = g_string_new (NULL);
      g_autoptr (GArray) offers = NULL;

      while (note->len < 64 * 1024)
        g_string_append (note, parts[i]);
      offers = shuke_note_read (note->str, iso ("2026-09-16"), NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note-reader/own", test_own);
  g_test_add_func ("/note-reader/pick-ups", test_pick_ups);
  g_test_add_func ("/note-reader/find-day", test_find_day);
  g_test_add_func ("/note-reader/day-kept", test_day_kept);
  g_test_add_func ("/note-reader/promised", test_promised);
  g_test_add_func ("/note-reader/by", test_by);
  g_test_add_func ("/note-reader/phrases", test_phrases);
  g_test_add_func ("/note-reader/birthdays", test_birthdays);
  g_test_add_func ("/note-reader/words", test_words);
  g_test_add_func ("/note-reader/odd", test_odd);
  g_test_add_func ("/note-reader/long", test_long);

  return g_test_run ();
}
