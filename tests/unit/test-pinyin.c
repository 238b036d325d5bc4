/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-pinyin.h"

#include <string.h>

static void
test_search (void)
{
  static const struct { const char *name, *reading, *key; } cases[] = {
    { "王芳", NULL, "wangfang\nwf" },
    { "曾小雨", NULL, "zengxiaoyu\nzxy\ncengxiaoyu\ncxy" },
    { "单伟", NULL, "shanwei\nsw\ndanwei\ndw\nchanwei\ncw" },
    { "單伟", "", "shanwei\nsw\ndanwei\ndw\nchanwei\ncw" },
    { "吕玥", NULL, "lvyue\nly\nluyue\nly" },
    { "呂玥", NULL, "lvyue\nly\nluyue\nly" },
    { "小单", NULL, "xiaoshan\nxs\nxiaodan\nxd\nxiaochan\nxc" },
    { "T恤", NULL, "txu\ntx" },
    { "Anna Lee", NULL, "annalee\nal" },
    { "Zoë O'Brien", NULL, "zoeobrien\nzo" },
    { "ＡＭＹ陈", NULL, "amychen\nac" },
    { "Lü", NULL, "lv\nl\nlu\nl" },
    { "Lu:", NULL, "lv\nl\nlu\nl" },
    { "〇", NULL, "ling\nl" },
    { "さくら", NULL, "" },
    { "😀", NULL, "" },
    { "", NULL, "" },
    { NULL, NULL, "" },
    /* The owner's correction comes first; the others stay, for whoever does not know it. */
    { "单小雨", "dan xiaoyu", "danxiaoyu\ndxy\nshanxiaoyu\nsxy\nchanxiaoyu\ncxy" },
    { "单小雨", "dān xiǎoyǔ", "danxiaoyu\ndxy\nshanxiaoyu\nsxy\nchanxiaoyu\ncxy" },
    { "单小雨", "Dan4 xiao3yu3", "danxiaoyu\ndxy\nshanxiaoyu\nsxy\nchanxiaoyu\ncxy" },
    { "吕安", "lǚ ān", "lvan\nla\nluan\nla" },
    { "西安", "xi'an", "xian\nxa" },
    { "吕", "lu:", "lv\nl\nlu\nl" },
    { "陈Amy", "zhen", "zhenamy\nza\nchenamy\nca" },
    { "王芳", "xyz", "xyz\nx\nwangfang\nwf" },
    { "王芳", "123", "wangfang\nwf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = shuke_pinyin_search_key (cases[i].name, cases[i].reading);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

/* First readings of surnames that are read otherwise than in words. */
static void
test_surnames (void)
{
  static const struct { const char *name, *reading; int length; } cases[] = {
    { "单", "shan", 1 }, { "單", "shan", 1 }, { "曾", "zeng", 1 }, { "解", "xie", 1 }, { "仇", "qiu", 1 }, { "查", "zha", 1 },
    { "翟", "zhai", 1 }, { "朴", "piao", 1 }, { "缪", "miao", 1 }, { "繆", "miao", 1 }, { "盖", "ge", 1 }, { "蓋", "ge", 1 },
    { "覃", "qin", 1 }, { "区", "ou", 1 }, { "區", "ou", 1 }, { "乐", "yue", 1 }, { "樂", "yue", 1 }, { "种", "chong", 1 },
    { "任", "ren", 1 }, { "华", "hua", 1 }, { "尉", "wei", 1 }, { "员", "yun", 1 }, { "折", "she", 1 }, { "洗", "xian", 1 },
    { "黑", "he", 1 }, { "牟", "mu", 1 }, { "隗", "wei", 1 }, { "占", "zhan", 1 }, { "祭", "zhai", 1 }, { "秘", "bi", 1 },
    { "尉迟敏", "yuchimin", 2 }, { "尉遲敏", "yuchimin", 2 }, { "万俟敏", "moqimin", 2 }, { "长孙敏", "zhangsunmin", 2 },
    { "欧阳敏", "ouyangmin", 2 }, { "歐陽敏", "ouyangmin", 2 }, { "澹台敏", "tantaimin", 2 }, { "令狐敏", "linghumin", 2 },
    { "欧阳", "ouyang", 2 }, { "王晟", "wangsheng", 1 }, { "小雨", "xiaoyu", 0 }, { "老王", "laowang", 0 },
    { "阿芳", "afang", 0 }, { "Amy", "amy", 0 }, { "", "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = shuke_pinyin_search_key (cases[i].name, NULL);
      g_auto (GStrv) lines = g_strsplit (key, "\n", -1);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (lines[0] != NULL ? lines[0] : "", ==, cases[i].reading);
      g_assert_cmpint (shuke_pinyin_surname_length (cases[i].name), ==, cases[i].length);
    }
  g_assert_cmpint (shuke_pinyin_surname_length (NULL), ==, 0);
}

/* In the order in which the list must stand. */
static void
test_sort (void)
{
  static const struct { const char *name, *reading; } ordered[] = {
    { "Amy", NULL }, { "Amy陈", NULL }, { "Amy Lee", NULL }, { "安宁", NULL }, { "曹颖", NULL }, { "单小雨", "dan xiaoyu" },
    { "丁一", NULL }, { "吕玥", NULL }, { "欧阳敏", NULL }, { "仇敏", NULL }, { "单敏", NULL }, { "单小雨", NULL },
    { "王芳", NULL }, { "王小雨", NULL }, { "王小雨儿", NULL }, { "泽仁", NULL }, { "曾敏", NULL }, { "查敏", NULL },
    { "翟敏", NULL }, { "张敏", NULL }, { "张伟", NULL }, { "章敏", NULL }, { "Zoe", NULL }, { "3号客人", NULL },
    { "さくら", NULL }, { "", NULL },
  };
  char *before = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      char *key = shuke_pinyin_sort_key (ordered[i].name, ordered[i].reading);

      g_test_message ("%s: %s", ordered[i].name, key);
      if (before != NULL)
        g_assert_cmpstr (before, <, key);
      g_assert_true (g_utf8_validate (key, -1, NULL));
      g_free (before);
      before = key;
    }
  g_free (before);
}

static void
test_latin_among_chinese (void)
{
  g_autofree char *amy = shuke_pinyin_sort_key ("Amy", NULL);
  g_autofree char *an = shuke_pinyin_sort_key ("安宁", NULL);
  g_autofree char *ao = shuke_pinyin_sort_key ("敖敏", NULL);
  g_autofree char *empty = shuke_pinyin_sort_key (NULL, NULL);
  g_autofree char *plain = shuke_pinyin_sort_key ("张伟", "");

  g_assert_cmpstr (amy, <, an);
  g_assert_cmpstr (an, <, ao);
  g_assert_cmpstr (empty, >, ao);
  g_assert_cmpstr (plain, ==, "zhang 张wei 伟");
}

static void
test_fold (void)
{
  static const struct { const char *text, *folded; } cases[] = {
    { "Zeng Xiaoyu", "zengxiaoyu" }, { "ＺＥＮＧ　１３８", "zeng138" }, { "lǚ", "lv" }, { "Zoë", "zoe" }, { "xi'an", "xian" },
    { "曾 小雨", "曾小雨" }, { "138-0000", "138-0000" }, { "A@b（c）", "a@b(c)" }, { "", "" }, { NULL, "" }, { "u\u0308", "v" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = shuke_pinyin_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* Names nobody should have: no limit is overrun, and every key stays short and valid. */
static void
test_bounds (void)
{
  static const char *const parts[] = { "乐", "A", "单", "lü", "曾 ", "Österreich", "𠮷", "さ", "😀", "u:", "'" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
      {
        g_autoptr (GString) name = g_string_new (NULL);
        g_autofree char *search = NULL;
        g_autofree char *corrected = NULL;
        g_autofree char *sort = NULL;
        int lines = 1;

        for (int n = 0; n < 200; n++)
          {
            /* One by one: nested, these macros of newer GLib shadow their own variable. */
            g_string_append (name, parts[i]);
            g_string_append (name, parts[k]);
          }
        search = shuke_pinyin_search_key (name->str, NULL);
        corrected = shuke_pinyin_search_key (name->str, name->str);
        sort = shuke_pinyin_sort_key (name->str, "le le le lv");
        for (const char *p = search; *p != '\0'; p++)
          lines += *p == '\n';
        g_assert_cmpint (lines, <=, 32);
        g_assert_true (g_utf8_validate (search, -1, NULL));
        g_assert_true (g_utf8_validate (corrected, -1, NULL));
        g_assert_true (g_utf8_validate (sort, -1, NULL));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pinyin/search", test_search);
  g_test_add_func ("/pinyin/surnames", test_surnames);
  g_test_add_func ("/pinyin/sort", test_sort);
  g_test_add_func ("/pinyin/latin-among-chinese", test_latin_among_chinese);
  g_test_add_func ("/pinyin/fold", test_fold);
  g_test_add_func ("/pinyin/bounds", test_bounds);
  return g_test_run ();
}
