/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names on one number: whose are one person's, and how they are written. */

#include "shuke-import.h"
#include "shuke-name.h"

static const struct {
  const char *a, *b;
  gboolean    agree;
} pairs[] = {
  { "乔春燕", "乔春艳", TRUE },
  { "李雯雯", "李文文", TRUE },
  { "罗英", "罗志英", TRUE },
  { "罗志英", "罗志强", FALSE },
  { "古丽 新疆干果", "古丽艾山", TRUE },
  { "梁姨", "梁莹", TRUE },
  { "钱会计", "钱素云", TRUE },
  { "钱会计", "孙素云", FALSE },
  { "王芳", "黄芳", FALSE },
  { "王丽娟", "王丽娟", TRUE },
  { "王丽娟", "王姐（朵朵妈妈）", TRUE },
  { "王丽娟", "王姐 朵朵妈", TRUE },
  { "王丽娟", "朵朵妈妈", TRUE },
  { "李秀云", "李姐（二楼）", TRUE },
  { "李秀云", "李女士", TRUE },
  { "黎晶晶", "黎太太(三楼)", TRUE },
  { "廖爱华", "廖姐滨河苑", TRUE },
  { "廖爱华", "小廖", TRUE },
  { "陈思涵", "小陈（结婚的）", TRUE },
  { "冯文娟", "小娟（人民路）", TRUE },
  { "欧阳雪梅", "欧阳", TRUE },
  { "欧阳雪梅", "欧阳姐", TRUE },
  { "孙悦", "朵朵妈妈2（阳光花园）", TRUE },
  { "叶丹", "贝贝妈妈（老车站）", TRUE },
  { "钟燕妮", "糖果妈 钟燕妮", TRUE },
  { "高敏", "高敏姐 大客户", TRUE },
  { "鱼摊田姐", "田姐（菜场卖鱼）", TRUE },
  { "张敏", "张敏（一中的）", TRUE },
  { "王芳", "王　芳", TRUE },
  { "王芳（公园路）", "王 芳", TRUE },
  { "Amy陈", "Ａｍｙ陈", TRUE },
  { "Amy陈", "amy 陈小姐", TRUE },
  { "阿依古丽·买买提", "阿依古丽•买买提", TRUE },
  { "阿依古丽·买买提", "阿依古丽.买买提", TRUE },
  { "阿依古丽・买买提", "阿依古丽．买买提", TRUE },
  { "王姐", "朵朵妈妈", TRUE },
  { "乐乐妈妈", "林芳", TRUE },
  { "芳姐", "王丽娟", TRUE },
  { "沈小燕", "小燕（锦绣江南）", TRUE },
  { "沈姐（锦绣江南）", "小燕（锦绣江南）", TRUE },
  { "钱丽", "Lily钱", TRUE },
  { "马小梅", "豆豆妈小梅", TRUE },
  { "钱亚楠", "十一妈钱", TRUE },
  { "于姐", "小晶（老车站）", TRUE },
  { "张㛃", "张?", TRUE },
  { "张㛃", "张？", TRUE },
  { "王䶮", "县医院小王 怀孕的", TRUE },
  { "唐莉", "小唐 顾客 爱退货", TRUE },
  { "肖玉珍", "肖阿姨 孙子多", TRUE },
  { "佘小妹", "邮政小佘 客（女的）", TRUE },
  { "向红梅", "米粉店老板娘（大码）", TRUE },
  { "覃晓燕", "一完小覃老师 顾客", TRUE },
  { "黄金凤", "黄嬢嬢", TRUE },
  /* Two people. */
  { "唐莉", "小王 顾客", FALSE },
  { "李雷", "县医院小王", FALSE },
  { "王丽", "Lily钱", FALSE },
  { "小晶", "小娟", FALSE },
  { "李?", "张㛃", FALSE },
  { "豆豆妈小梅", "孙晓婷", FALSE },
  { "常姐", "小吴（美容院）", FALSE },
  { "常姐", "贾阿姨", FALSE },
  { "小吴（美容院）", "贾阿姨", FALSE },
  { "王丽娟", "李姐", FALSE },
  { "王女士", "李雷", FALSE },
  { "孙玉兰", "孙晓婷 小柚子妈", FALSE },
  { "何佳 壮壮妈", "林小雨", FALSE },
  { "许晴", "许静", FALSE },
  { "欧阳雪梅", "小陈", FALSE },
  { "欧阳雪梅", "王姐", FALSE },
  { "小廖", "陈思涵", FALSE },
  { "王芳1", "王芳10", FALSE },
  { "李娜 嘟嘟妈", "张敏", FALSE },
  { "Amy", "Lily", FALSE },
};

static void
test_agree (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (shuke_import_names_agree (pairs[i].a, pairs[i].b) != pairs[i].agree || shuke_import_names_agree (pairs[i].b, pairs[i].a) != pairs[i].agree)
      g_error ("row %u: %s and %s", i, pairs[i].a, pairs[i].b);
  g_assert_true (shuke_import_names_agree (NULL, "王芳"));
  g_assert_true (shuke_import_names_agree ("王芳", ""));
}

static void
test_clean (void)
{
  static const struct { const char *name, *clean; } rows[] = {
    { "阿依古丽•买买提", "阿依古丽·买买提" },
    { "阿依古丽・买买提", "阿依古丽·买买提" },
    { "阿依古丽．买买提", "阿依古丽·买买提" },
    { "阿依古丽.买买提", "阿依古丽·买买提" },
    { "阿依古丽·买买提", "阿依古丽·买买提" },
    { "Ａｍｙ陈", "Amy陈" },
    { "王芳１", "王芳1" }, { "Ａ́nn", "Ánn" },
    { "王姐（朵朵妈妈）", "王姐（朵朵妈妈）" },
    { "J.Lee", "J.Lee" },
    { "A.陈洁", "A.陈洁" },
    { "𠮷野太太", "𠮷野太太" },
    { "张？", "张？" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = shuke_name_dup_clean (rows[i].name);

      g_assert_cmpstr (clean, ==, rows[i].clean);
    }
  g_assert_null (shuke_name_dup_clean (NULL));
  g_assert_null (shuke_name_dup_clean (" "));
}

static void
test_fuller (void)
{
  static const struct { const char *name, *held; gboolean fuller; } rows[] = {
    { "王丽娟", "王姐（朵朵妈妈）", TRUE },
    { "王丽娟", "王姐", TRUE },
    { "王丽娟", "朵朵妈妈", TRUE },
    { "陈思涵", "小陈（结婚的）", TRUE },
    { "欧阳雪梅", "欧阳", TRUE },
    { "王姐", "王丽娟", FALSE },
    { "王姐", "朵朵妈妈", FALSE },
    { "王丽娟", "李姐", FALSE },
    { "王丽娟", "王芳", FALSE },
    { "张敏", "张敏（一中的）", FALSE },
    { "Amy", "王姐", FALSE },
    { NULL, "王姐", FALSE },
    { "王芳", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (shuke_name_is_fuller (rows[i].name, rows[i].held) != rows[i].fuller)
      g_error ("row %u: %s for %s", i, rows[i].name, rows[i].held);
  g_assert_true (shuke_name_is_address_form ("王姐"));
  g_assert_true (shuke_name_is_address_form ("欧阳女士"));
  g_assert_false (shuke_name_is_address_form ("王姐（朵朵妈妈）"));
  g_assert_false (shuke_name_is_address_form ("小陈"));
  g_assert_false (shuke_name_is_address_form ("朵朵妈妈"));
  g_assert_false (shuke_name_is_address_form ("王丽娟"));
}

static void
test_person (void)
{
  static const char *const people[] = { "王丽娟", "王姐", "朵朵妈", "田盼盼", "欧阳女士", "陈红梅 航航奶奶" };
  static const char *const nobody[] = { "冲锋衣", "120", "张3", "中午", "九点以后", "芳姐", "今天有没有新款的裙子" };
  static const struct { const char *name, *full; } fulls[] = {
    { "陈红梅 航航奶奶", "陈红梅" }, { "于永梅小宝妈", NULL }, { "陈红梅", NULL }, { "王姐", NULL }, { "朵朵妈", NULL }, { "陈红梅女士", "陈红梅" }, { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (!shuke_name_reads_as_person (people[i]))
      g_error ("%s", people[i]);
  for (guint i = 0; i < G_N_ELEMENTS (nobody); i++)
    if (shuke_name_reads_as_person (nobody[i]))
      g_error ("%s", nobody[i]);
  g_assert_false (shuke_name_reads_as_person (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (fulls); i++)
    {
      g_autofree char *full = shuke_name_dup_full (fulls[i].name);

      g_assert_cmpstr (full, ==, fulls[i].full);
    }
}

static void
test_title (void)
{
  static const struct { const char *name, *title; } rows[] = {
    { "王女士", "女士" }, { "王丽娟女士", "女士" }, { "张太太", "太太" }, { "Anna小姐", "小姐" },
    { "王丽娟", "" }, { "朵朵妈妈", "" }, { "姐姐", "" }, { "Anna", "" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (rows[i].name + strlen (rows[i].name) - shuke_name_get_title_bytes (rows[i].name), ==, rows[i].title);
  g_assert_cmpuint (shuke_name_get_title_bytes (NULL), ==, 0);
}

static void
test_address (void)
{
  static const struct { const char *name, *address; } rows[] = {
    { "周琳 怀孕的", "周琳" }, { "童装侯莉莉 100码", "侯莉莉" }, { "赵姐草莓妈", "赵姐" }, { "苏晓燕小葵妈", "苏晓燕" },
    { "张丽乐乐妈", "张丽" }, { "赵敏 豆豆妈", "赵敏" }, { "可乐妈 秦姐", "秦姐" }, { "芒果奶奶夏桂香", "夏桂香" }, { "墩墩奶奶马姨", "马姨" },
    { "罗倩（罗娟妹妹）", "罗倩" }, { "梁姐（只买女装）", "梁姐" }, { "徐曼（王姐带来的）", "徐曼" }, { "黎姐 点点", "黎姐" },
    { "A曾冬梅", "曾冬梅" }, { "VIP 沈琼", "沈琼" }, { "董倩 女装 建行", "董倩" }, { "张丽 檀溪", "张丽" }, { "龙珊珊 蛋蛋奶奶", "龙珊珊" },
    { "静静妈 微信", "静静妈" }, { "丫丫妈 发世界城", "丫丫妈" }, { "花花 100码", "花花" }, { "王丽娟女士 XL", "王丽娟女士" }, { "高敏姐 大客户", "高敏姐" },
    { "小李 万达", "小李" }, { "阿珍 万达", "阿珍" }, { "朵朵妈 Amy陈小姐", "Amy陈小姐" },
    /* All of it is how she is called. */
    { "王芳", "王芳" }, { "王姐", "王姐" }, { "朵朵妈妈", "朵朵妈妈" }, { "小石头爸爸", "小石头爸爸" }, { "王小葵妈妈", "王小葵妈妈" }, { "欧阳朵朵妈", "欧阳朵朵妈" },
    { "王老师", "王老师" }, { "李静 老师", "李静 老师" }, { "张太太", "张太太" }, { "Amy 陈小姐", "Amy 陈小姐" }, { "Alice Wong", "Alice Wong" }, { "花花 万达", "花花 万达" },
    { "古丽", "古丽" }, { "", "" }, { " ", " " }, { "（朵朵妈）", "（朵朵妈）" },
  };

  g_assert_null (shuke_name_dup_address (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *address = shuke_name_dup_address (rows[i].name);

      g_assert_cmpstr (address, ==, rows[i].address);
    }
}

/* Of a nickname only what can be said to her face is said; the others find her, and she is spoken to by her name. */
static void
test_spoken (void)
{
  static const struct { const char *form, *nickname, *name, *spoken; } rows[] = {
    { NULL, "米粉店老板娘（大码）", "吴玉兰", "吴玉兰" }, { NULL, "米粉店老板娘", "吴玉兰 大码", "吴玉兰" }, { NULL, "县医院小王", "王丽", "王丽" },
    { NULL, "乔春艳", "乔春燕", "乔春燕" }, { NULL, "120码", "王丽", "王丽" }, { NULL, "XL", "王丽", "王丽" }, { NULL, "爱笑的鱼", "王丽", "王丽" },
    { NULL, "王", "王丽", "王丽" }, { NULL, "卖菜的阿姨", "王丽", "王丽" }, { NULL, "（二楼）", "王丽", "王丽" },
    { NULL, "王姐（朵朵妈妈）", "王丽娟", "王姐" }, { NULL, "陈婶", "陈红梅", "陈婶" }, { NULL, "睿睿妈妈", "王丽", "睿睿妈妈" }, { NULL, "小王", "王丽", "小王" },
    { NULL, "芳姐", "王芳", "芳姐" }, { NULL, "小雨姐", "王雨", "小雨姐" }, { NULL, "豆豆", "王丽", "豆豆" }, { NULL, "Lily", "王丽", "Lily" }, { NULL, "Coco姐", "王丽", "Coco姐" },
    { "小王子妈妈", "豆豆", "王丽", "小王子妈妈" },
    /* Nothing else is known of her. */
    { NULL, "米粉店老板娘（大码）", NULL, "米粉店老板娘" }, { NULL, NULL, "张丽 檀溪", "张丽" }, { NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *spoken = shuke_name_dup_spoken (rows[i].form, rows[i].nickname, rows[i].name);

      g_assert_cmpstr (spoken, ==, rows[i].spoken);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name/agree", test_agree);
  g_test_add_func ("/name/clean", test_clean);
  g_test_add_func ("/name/fuller", test_fuller);
  g_test_add_func ("/name/person", test_person);
  g_test_add_func ("/name/title", test_title);
  g_test_add_func ("/name/address", test_address);
  g_test_add_func ("/name/spoken", test_spoken);
  return g_test_run ();
}
