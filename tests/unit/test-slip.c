/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Kinds of slips and their states, a slip typed in one line, and people sorted by age, sex and residence. */

#include <string.h>

#include "shuke-people-groups.h"
#include "shuke-slip-reader.h"

/* A Thursday. */
#define TODAY (shuke_day_new (2026, 9, 17))

static void
test_catalogue (void)
{
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();
  g_autoptr (GHashTable) typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *own = shuke_slip_kind_own_word (7);

  g_assert_cmpuint (kinds->len, ==, 8);
  g_assert_cmpstr (own, ==, "own:7");
  g_assert_cmpint (shuke_slip_kind_own_id (own), ==, 7);
  g_assert_cmpint (shuke_slip_kind_own_id ("own:"), ==, 0);
  g_assert_cmpint (shuke_slip_kind_own_id ("own:0"), ==, 0);
  g_assert_cmpint (shuke_slip_kind_own_id ("repair"), ==, 0);
  g_assert_true (shuke_slip_is_kind (own));
  g_assert_false (shuke_slip_is_kind ("note"));
  g_assert_false (shuke_slip_is_kind (NULL));
  g_ptr_array_add (kinds, shuke_slip_kind_new (own, "寄存", -1));

  for (guint i = 0; i < kinds->len; i++)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (kinds, i);
      const char *const *states = shuke_slip_states (kind->word);
      const char *words = shuke_slip_kind_typed (kind->word);
      g_auto (GStrv) all = g_strsplit (words != NULL ? words : "", "|", -1);
      guint n = g_strv_length ((char **) states);

      g_test_message ("%s", kind->word);
      g_assert_cmpstr (states[0], ==, SHUKE_SLIP_FIRST_STATE);
      g_assert_cmpstr (states[n - 1], ==, SHUKE_SLIP_LAST_STATE);
      g_assert_false (shuke_slip_is_kept (kind->word, states[0]));
      g_assert_true (shuke_slip_is_kept (kind->word, states[n - 1]));
      g_assert_true (shuke_slip_is_kept (kind->word, shuke_slip_kept_state (kind->word)));
      for (guint k = 0; k < n; k++)
        {
          g_assert_nonnull (shuke_slip_state_name (kind->word, states[k]));
          g_assert_cmpstr (shuke_slip_next_state (kind->word, states[k]), ==, states[k + 1]);
        }
      g_assert_null (shuke_slip_state_name (kind->word, "lost"));
      g_assert_null (shuke_slip_next_state (kind->word, "lost"));
      /* A word that named two kinds would name the first one for ever. */
      for (guint k = 0; all[k] != NULL; k++)
        g_assert_true (g_hash_table_add (typed, g_strdup (all[k])));
      g_assert_true (shuke_slip_kinds_find (kinds, kind->word) == kind);
    }
  g_assert_null (shuke_slip_kinds_find (kinds, "own:8"));
  g_assert_false (shuke_slip_is_kept ("repair", "open"));
  g_assert_true (shuke_slip_is_kept ("repair", "ready"));
  g_assert_false (shuke_slip_is_kept ("complaint", "answered"));
}

static void
test_todo (void)
{
  static const struct { const char *kind; const char *text; int due; int todo; const char *words; } cases[] = {
    { "repair", "裤脚", 3, SHUKE_TODO_PROMISE, "Alteration: 裤脚" },
    { "delivery", NULL, 1, SHUKE_TODO_PROMISE, "Alteration" },
    { "reservation", NULL, -1, SHUKE_TODO_PROMISE, "Alteration" },
    { "complaint", NULL, -1, SHUKE_TODO_COMPLAINT, "Alteration" },
    { "enquiry", NULL, 2, SHUKE_TODO_FOLLOW_UP, "Alteration" },
    { "enquiry", NULL, -1, -1, NULL },
    { "contract", NULL, 90, SHUKE_TODO_DATE, "Alteration" },
    { "own:3", NULL, 5, SHUKE_TODO_DATE, "Alteration" },
    { "draw", NULL, -1, -1, NULL },
    { "note", NULL, 1, -1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeDay due = cases[i].due >= 0 ? TODAY + cases[i].due : SHUKE_DAY_NONE;
      g_autoptr (ShukeTodo) todo = shuke_slip_make_todo (cases[i].kind, "Alteration", cases[i].text, due);

      g_test_message ("%s %d", cases[i].kind, cases[i].due);
      if (cases[i].todo < 0)
        {
          g_assert_null (todo);
          continue;
        }
      g_assert_cmpint (todo->kind, ==, cases[i].todo);
      g_assert_cmpint (todo->due_day, ==, due);
      g_assert_cmpstr (todo->text, ==, cases[i].words);
    }
}

/* She is called when a piece is ready, and only then. */
static void
test_call (void)
{
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();
  g_autoptr (ShukeTodo) call = shuke_slip_make_call ("repair", "ready", "裤脚", TODAY);

  g_assert_cmpint (call->kind, ==, SHUKE_TODO_CALLBACK);
  g_assert_cmpint (call->due_day, ==, TODAY);
  g_assert_cmpstr (call->text, ==, "Ready to fetch: 裤脚");
  for (guint i = 0; i < kinds->len; i++)
    {
      const char *kind = ((const ShukeSlipKind *) g_ptr_array_index (kinds, i))->word;
      g_autoptr (ShukeTodo) todo = shuke_slip_make_todo (kind, "x", NULL, TODAY);

      g_assert_true (todo->kind != SHUKE_TODO_CALLBACK);
      for (const char *const *state = shuke_slip_states (kind); *state != NULL; state++)
        {
          g_autoptr (ShukeTodo) other = shuke_slip_make_call (kind, *state, NULL, TODAY);

          g_assert_true ((other != NULL) == (g_str_equal (kind, "repair") && g_str_equal (*state, "ready")));
        }
    }
}

/* Of another kind, what is kept stays kept, and what is owed stays owed. */
static void
test_carry (void)
{
  static const struct { const char *kind, *state, *new_kind, *carried; } cases[] = {
    { "repair", "open", "delivery", "open" },       { "repair", "ready", "delivery", "done" }, { "repair", "done", "complaint", "done" },
    { "delivery", "out", "repair", "open" },        { "delivery", "done", "repair", "done" },  { "complaint", "answered", "enquiry", "open" },
    { "delivery", "out", "delivery", "out" },       { "repair", "ready", "own:3", "done" },    { "draw", "open", "contract", "open" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (shuke_slip_carry_state (cases[i].kind, cases[i].state, cases[i].new_kind), ==, cases[i].carried);
}

/* Everything a slip says, in one line: "kind|text|phone|name|day|address|card|birth", and "|name birth sex" of a child. A usual day
 * stands in brackets. */
static char *
describe (const ShukeSlip *slip)
{
  g_autofree char *iso = slip->due_day != SHUKE_DAY_NONE ? shuke_day_to_iso (slip->due_day) : g_strdup ("-");
  g_autofree char *day = slip->due_said || slip->due_day == SHUKE_DAY_NONE ? g_strdup (iso) : g_strdup_printf ("(%s)", iso);
  g_autofree char *birth = shuke_date_to_text (slip->birth);
  g_autofree char *child_birth = shuke_date_to_text (slip->child_birth);
  g_autofree char *child =
    slip->child ? g_strdup_printf ("|%s %s %d", slip->child_name != NULL ? slip->child_name : "-", child_birth, slip->child_sex) : g_strdup ("");

#define OR(text) ((text) != NULL ? (text) : "-")
  return g_strdup_printf ("%s|%s|%s|%s|%s|%s|%s|%s%s", OR (slip->kind), OR (slip->text), OR (slip->phone), OR (slip->name), day,
                          OR (slip->address), OR (slip->card), *birth != '\0' ? birth : "-", child);
#undef OR
}

static void
test_read (void)
{
  static const struct { const char *typed; const char *read; } cases[] = {
    { "修 裤脚 13900001234 周五", "repair|裤脚|13900001234|-|2026-09-18|-|-|-" },
    { "修裤脚 13900001234", "repair|裤脚|13900001234|-|(2026-09-20)|-|-|-" },
    { "修:裤脚,13900001234,周五取", "repair|裤脚|13900001234|-|2026-09-18|-|-|-" },
    { "13900001234 修 裤脚 明天", "repair|裤脚|13900001234|-|2026-09-18|-|-|-" },
    { "送 连衣裙 林小雨 13900001234 人民路12号3栋502 明天", "delivery|连衣裙|13900001234|林小雨|2026-09-18|人民路12号3栋502|-|-" },
    { "送货单 连衣裙 13900001234 阳光花园 3栋502 后天", "delivery|连衣裙 阳光花园 3栋502|13900001234|-|2026-09-19|-|-|-" },
    { "送 连衣裙 13900001234 地址 阳光花园 3栋502室 后天", "delivery|连衣裙|13900001234|-|2026-09-19|阳光花园3栋502室|-|-" },
    { "留 驼色大衣 M码 139 0000 1234 王芳", "reservation|驼色大衣 M码|139 0000 1234|王芳|(2026-09-24)|-|-|-" },
    { "留 驼色大衣 卡8001", "reservation|驼色大衣|-|-|(2026-09-24)|-|8001|-" },
    { "留 驼色大衣 卡号 A-8001", "reservation|驼色大衣|-|-|(2026-09-24)|-|A-8001|-" },
    { "投诉 拉链坏了 13900001234", "complaint|拉链坏了|13900001234|-|(2026-09-18)|-|-|-" },
    { "抽奖 林小雨 13900001234", "draw|-|13900001234|林小雨|-|-|-|-" },
    { "抽奖 林小雨 13900001234 生日5月3日", "draw|-|13900001234|林小雨|-|-|-|--05-03" },
    { "问卷 林小雨 13900001234 生日 1990-05-03 长宁路88弄6号", "questionnaire|-|13900001234|林小雨|-|长宁路88弄6号|-|1990-05-03" },
    { "问 130的卫衣 13900001234", "enquiry|130的卫衣|13900001234|-|(2026-09-19)|-|-|-" },
    { "合同 幼儿园校服 300套 13900001234 12月1日", "contract|幼儿园校服 300套|13900001234|-|2026-12-01|-|-|-" },
    /* A garment is no name, nor is a lone word. */
    { "修 高领衫 13900001234", "repair|高领衫|13900001234|-|(2026-09-20)|-|-|-" },
    { "改 白裙子 高领衫 13900001234", "repair|白裙子 高领衫|13900001234|-|(2026-09-20)|-|-|-" },
    { "修 林小雨 13900001234", "repair|林小雨|13900001234|-|(2026-09-20)|-|-|-" },
    /* But a post that ends like a length is one. */
    { "送 大衣一件 张园长 13900001234 明天", "delivery|大衣一件|13900001234|张园长|2026-09-18|-|-|-" },
    { "改 裙长 13900001234", "repair|裙长|13900001234|-|(2026-09-20)|-|-|-" },
    { "改 连衣裙 加长 13900001234", "repair|连衣裙 加长|13900001234|-|(2026-09-20)|-|-|-" },
    /* Not beside the number it may be anybody's. */
    { "修 林小雨 裤脚 13900001234", "repair|林小雨 裤脚|13900001234|-|(2026-09-20)|-|-|-" },
    { "修 姓名林小雨 裤脚 13900001234", "repair|裤脚|13900001234|林小雨|(2026-09-20)|-|-|-" },
    /* The day that counts is the last one. */
    { "修 周末穿的裙子 13900001234 下周三", "repair|周末穿的裙子|13900001234|-|2026-09-23|-|-|-" },
    /* Full width, Traditional, English. */
    { "修，裤脚，１３９００００１２３４，周五", "repair|裤脚|13900001234|-|2026-09-18|-|-|-" },
    /* A slip has a day and no hour: the hour stays in what it says. */
    { "送 毛衣 13900001234 明天下午", "delivery|毛衣 下午|13900001234|-|2026-09-18|-|-|-" },
    { "送 毛衣 13900001234 明天下午三点前", "delivery|毛衣 下午三点前|13900001234|-|2026-09-18|-|-|-" },
    { "送 明天 10:30 毛衣 13900001234", "delivery|毛衣 10:30|13900001234|-|2026-09-18|-|-|-" },
    { "送 毛衣 13900001234 周五3点", "delivery|毛衣 3点|13900001234|-|2026-09-18|-|-|-" },
    { "送 毛衣 13900001234 周五十一点", "delivery|毛衣 十一点|13900001234|-|2026-09-18|-|-|-" },
    { "Delivery coat 13900001234 tomorrow afternoon", "delivery|coat in the afternoon|13900001234|-|2026-09-18|-|-|-" },
    { "送 毛衣 13900001234 明早", "delivery|毛衣 早上|13900001234|-|2026-09-18|-|-|-" },
    { "送 毛衣 13900001234 今晚", "delivery|毛衣 晚上|13900001234|-|2026-09-17|-|-|-" },
    { "送 毛衣 13900001234 明天下午3点30分", "delivery|毛衣 下午3点30分|13900001234|-|2026-09-18|-|-|-" },
    { "送 毛衣 13900001234 明天中午", "delivery|毛衣 中午|13900001234|-|2026-09-18|-|-|-" },
    { "Delivery coat 13900001234 tomorrow at 3pm", "delivery|coat at 3pm|13900001234|-|2026-09-18|-|-|-" },
    { "Delivery coat 13900001234 tonight", "delivery|coat in the evening|13900001234|-|2026-09-17|-|-|-" },
    /* A card of a draw: birthday, address, child. */
    { "抽奖 林小雨 13900001234 生日5月3日 人民路12号 女儿 朵朵 2019-05-03",
      "draw|-|13900001234|林小雨|-|人民路12号|-|--05-03|朵朵 2019-05-03 1" },
    { "抽奖 林小雨 13900001234 儿子5岁", "draw|-|13900001234|林小雨|-|-|-|-|- 2021 2" },
    { "抽奖 林小雨 13900001234 孩子 乐乐 8歲 生日1990-05-03", "draw|-|13900001234|林小雨|-|-|-|1990-05-03|乐乐 2018 0" },
    { "问卷 林小雨 13900001234 女儿朵朵 生日 2019-05-03", "questionnaire|-|13900001234|林小雨|-|-|-|-|朵朵 2019-05-03 1" },
    { "抽奖 林小雨 13900001234 女儿 朵朵", "draw|-|13900001234|林小雨|-|-|-|-|朵朵  1" },
    { "draw Ann Lee 13900001234 son Tom 2019-05-03", "draw|-|13900001234|Ann Lee|-|-|-|-|Tom 2019-05-03 2" },
    /* A birthday without its word, on a card that needs no other; on another slip it may be anything. */
    { "问卷 李梅 13900001234 1988-3-12 余杭区文一路8号", "questionnaire|-|13900001234|李梅|-|余杭区文一路8号|-|1988-03-12" },
    { "抽奖 李梅 13900001234 1988年3月12日 女儿 朵朵 2019-05-03", "draw|-|13900001234|李梅|-|-|-|1988-03-12|朵朵 2019-05-03 1" },
    { "合同 园服 13900001234 1988-3-12", "contract|园服 1988-3-12|13900001234|-|-|-|-|-" },
    /* A girl's uniform is no girl. */
    { "留 女儿 校服 裙子 13900001234", "reservation|女儿 校服 裙子|13900001234|-|(2026-09-24)|-|-|-" },
    { "预留 女儿校服 13900001234", "reservation|女儿校服|13900001234|-|(2026-09-24)|-|-|-" },
    { "預留 駝色大衣 13900001234 週六", "reservation|駝色大衣|13900001234|-|2026-09-19|-|-|-" },
    { "repair hem of the blue dress Ann Lee 13900001234 by Friday", "repair|hem of the blue dress|13900001234|Ann Lee|2026-09-18|-|-|-" },
    { "repair dress named Rose", "repair|dress named Rose|-|-|(2026-09-20)|-|-|-" },
    { "repair dress of Simon Friday", "repair|dress of Simon|-|-|2026-09-18|-|-|-" },
    { "Delivery coat 13900001234 tomorrow", "delivery|coat|13900001234|-|2026-09-18|-|-|-" },
    { "altered 13900001234", "-|altered|13900001234|-|-|-|-|-" },
    /* The shop's own kind. */
    { "Dry cleaning coat 13900001234", "own:8|coat|13900001234|-|(2026-09-22)|-|-|-" },
    { "13900001234 dry Cleaning coat", "own:8|coat|13900001234|-|(2026-09-22)|-|-|-" },
    { "dry coat 13900001234", "-|dry coat|13900001234|-|-|-|-|-" },
    { "寄存 两个袋子 13900001234", "own:7|两个袋子|13900001234|-|(2026-09-27)|-|-|-" },
    /* A letter that only casefolding takes for an s is none of the word. */
    { "送 大衣 addre\u017f\u017f人民路", "delivery|大衣 addre\u017f\u017f人民路|-|-|(2026-09-18)|-|-|-" },
    /* What is no number is text. */
    { "修 裤长 95 120", "repair|裤长 95 120|-|-|(2026-09-20)|-|-|-" },
    { "裤脚", "-|裤脚|-|-|-|-|-|-" },
    { "修", "repair|-|-|-|(2026-09-20)|-|-|-" },
    { "修 裤脚 13900001234 13700005678", "repair|裤脚 13700005678|13900001234|-|(2026-09-20)|-|-|-" },
  };
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();

  g_ptr_array_add (kinds, shuke_slip_kind_new ("own:7", "寄存", 10));
  g_ptr_array_add (kinds, shuke_slip_kind_new ("own:8", "Dry Cleaning", 5));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeSlip) slip = shuke_slip_read (cases[i].typed, kinds, NULL, SHUKE_REGION_CN, TODAY);
      g_autofree char *read = describe (slip);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (read, ==, cases[i].read);
    }
}

/* The kind that is chosen holds when the line names none; nothing and broken bytes are no slip. */
static void
test_usual (void)
{
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();
  g_autoptr (ShukeSlip) usual = shuke_slip_read ("裤脚 13900001234", kinds, "repair", SHUKE_REGION_CN, TODAY);
  g_autoptr (ShukeSlip) named = shuke_slip_read ("送 大衣", kinds, "repair", SHUKE_REGION_CN, TODAY);
  g_autofree char *first = describe (usual);
  g_autofree char *second = describe (named);

  g_assert_cmpstr (first, ==, "repair|裤脚|13900001234|-|(2026-09-20)|-|-|-");
  g_assert_cmpstr (second, ==, "delivery|大衣|-|-|(2026-09-18)|-|-|-");
  g_assert_null (shuke_slip_read ("  ,。 ", kinds, "repair", SHUKE_REGION_CN, TODAY));
  g_assert_null (shuke_slip_read ("", kinds, "repair", SHUKE_REGION_CN, TODAY));
  g_assert_null (shuke_slip_read (NULL, kinds, "repair", SHUKE_REGION_CN, TODAY));
  g_assert_null (shuke_slip_read ("修\xff", kinds, "repair", SHUKE_REGION_CN, TODAY));
}

/* Whatever is typed, nothing of it is lost: every character stands in one of the fields, or is a word of kind, day or place in the line. */
static void
test_random (void)
{
  static const char *const bits[] = { "修", "送", "裤脚", "13900001234", "139", "0000", "1234", "周五", "明天", "5月3日", "生日", "卡", "8001", "林小雨", "高领衫",
                                      "人民路12号", "3栋", "地址", "姓名", "Ann", "Lee", "by", "Friday", "问卷", "前", "取", "女儿", "3岁", "，", ":", "\xf0\x9f\x91\x97" };
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (20260917);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      g_autoptr (ShukeSlip) slip = NULL;
      ShukePhone phone;

      for (int n = g_rand_int_range (dice, 1, 9); n > 0; n--)
        g_string_append_printf (line, "%s%s", bits[g_rand_int_range (dice, 0, (int) G_N_ELEMENTS (bits))], g_rand_boolean (dice) ? " " : "");
      slip = shuke_slip_read (line->str, kinds, NULL, SHUKE_REGION_CN, TODAY);
      if (slip == NULL)
        continue;
      g_assert_true (slip->kind == NULL || shuke_slip_is_kind (slip->kind));
      g_assert_true (slip->phone == NULL || shuke_phone_parse (slip->phone, SHUKE_REGION_CN, &phone));
      g_assert_true (slip->text == NULL || (*slip->text != '\0' && g_utf8_validate (slip->text, -1, NULL)));
      g_assert_true (slip->name == NULL || g_utf8_validate (slip->name, -1, NULL));
      g_assert_true (slip->address == NULL || g_utf8_validate (slip->address, -1, NULL));
      g_assert_true (slip->due_day == SHUKE_DAY_NONE || slip->due_day >= TODAY);
      /* Characters that belong to no reader's words. */
      for (const char *const *word = (const char *const[]) { "裤", "\xf0\x9f\x91\x97", NULL }; *word != NULL; word++)
        if (strstr (line->str, *word) != NULL)
          {
            g_autofree char *all = describe (slip);

            if (strstr (all, *word) == NULL)
              g_error ("%s: %s", line->str, all);
          }
    }
}

static void
test_places (void)
{
  static const struct { const char *address; const char *place; } cases[] = {
    { "上海市徐汇区漕溪北路123号", "徐汇区" },
    { "浙江省杭州市西湖区文三路 1 号", "西湖区" },
    { "江苏省苏州市昆山县人民路1号", "昆山县" },
    { "上海市浦东新区张江路", "浦东新区" },
    { "人民路12号3栋502", "人民路" },
    { "阳光花园3栋", "阳光花园" },
    { "幸福小区5号楼", "幸福小区" },
    { "青山镇解放街8号", "青山镇" },
    { "12 Garden Road, Wan Chai", "Wan Chai" },
    { "12 Garden Road", "Garden Road" },
    { "店后面", "店后面" },
    { "8号", NULL },
    { "502", NULL },
    { "  ", NULL },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = shuke_people_groups_dup_place (cases[i].address);

      g_test_message ("%s", cases[i].address);
      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

static void
test_groups (void)
{
  static const struct { const char *birth; ShukeSex sex; const char *address; } people[] = {
    { "1990-05-03", SHUKE_SEX_FEMALE, "人民路12号" },
    { "1990-09-18", SHUKE_SEX_FEMALE, "人民路3号" },   /* 36 tomorrow */
    { "2008-09-17", SHUKE_SEX_MALE, "阳光花园3栋" },   /* 18 today */
    { "2008-09-18", SHUKE_SEX_MALE, NULL },            /* 18 tomorrow */
    { "1966-01-01", SHUKE_SEX_UNKNOWN, "阳光花园5栋" },
    { "--05-03", SHUKE_SEX_FEMALE, "人民路8号" },
    { "", SHUKE_SEX_UNKNOWN, NULL },
  };
  g_autoptr (ShukePeopleGroups) groups = shuke_people_groups_new ();
  const int ages[] = { 1, 1, 2, 0, 0, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      ShukeDate birth;

      g_assert_true (shuke_date_from_text (people[i].birth, &birth));
      shuke_people_groups_add (groups, birth, people[i].sex, people[i].address, TODAY);
    }
  shuke_people_groups_sort (groups);
  g_assert_cmpint (groups->people, ==, 7);
  for (int i = 0; i < SHUKE_N_AGE_GROUPS; i++)
    g_assert_cmpint (groups->ages[i], ==, ages[i]);
  g_assert_cmpint (groups->no_age, ==, 2);
  g_assert_cmpint (groups->sexes[SHUKE_SEX_FEMALE], ==, 3);
  g_assert_cmpint (groups->sexes[SHUKE_SEX_MALE], ==, 2);
  g_assert_cmpint (groups->sexes[SHUKE_SEX_UNKNOWN], ==, 2);
  g_assert_cmpint (groups->no_place, ==, 2);
  g_assert_cmpuint (groups->places->len, ==, 2);
  g_assert_cmpstr (((ShukePeoplePlace *) g_ptr_array_index (groups->places, 0))->name, ==, "人民路");
  g_assert_cmpint (((ShukePeoplePlace *) g_ptr_array_index (groups->places, 0))->people, ==, 3);
  g_assert_cmpint (shuke_people_groups_get_first_age (1), ==, 18);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slip/catalogue", test_catalogue);
  g_test_add_func ("/slip/todo", test_todo);
  g_test_add_func ("/slip/call", test_call);
  g_test_add_func ("/slip/carry", test_carry);
  g_test_add_func ("/slip/read", test_read);
  g_test_add_func ("/slip/usual", test_usual);
  g_test_add_func ("/slip/random", test_random);
  g_test_add_func ("/slip/places", test_places);
  g_test_add_func ("/slip/groups", test_groups);
  return g_test_run ();
}
