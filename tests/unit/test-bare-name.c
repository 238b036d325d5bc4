/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks before names, as owners put them; most rows are those that must stay. */

#include "shuke-bare-name.h"

static const struct {
  const char *name;
  const char *bare;   /* NULL = stays as it is */
} rows[] = {
  { "A王芳", "王芳" },
  { "李雯雯童装", "李雯雯" },
  { "A赵红梅女装XL", "赵红梅" },
  { "袁霞 童装 120码", "袁霞" },
  { "王女装", NULL },
  { "童装侯莉莉 100码", "侯莉莉" },
  { "女装白雪 M", "白雪" },
  { "童装 张丽", "张丽" },
  { "女裝陳怡君", "陳怡君" },
  { "A童装郝敏160码", "郝敏" },
  { "顾客李玥", "李玥" },
  { "VIP 顾客沈琼", "沈琼" },
  { "女装店 阿珍", NULL },
  { "女装批发", NULL },
  { "童装张丽 织里", NULL },
  { "童装好看", NULL },
  { "织里童装", NULL },
  { "张敏女装店", NULL },
  { "AA王芳", "王芳" },
  { "AAA 王芳", "王芳" },
  { "aa王芳", "王芳" },
  { "ＡＡ王芳", "王芳" },
  { "A01 李姐", "李姐" },
  { "A1李静", "李静" },
  { "A-陈洁", "陈洁" },
  { "A.陈洁", "陈洁" },
  { "A、陈洁", "陈洁" },
  { "AAA01-欧阳晓晴", "欧阳晓晴" },
  { "VIP张太", "张太" },
  { "vip 张太", "张太" },
  { "VIP2张太", "张太" },
  { "【VIP】张太", "张太" },
  { "A VIP 张太", "张太" },
  { "001王芳", "王芳" },
  { "0王芳", "王芳" },
  { "12 王芳", "王芳" },
  { "大码王芳", "王芳" },
  { "大码-李姐", "李姐" },
  { "大碼林姐", "林姐" },
  { "A客户王芳", "王芳" },
  { "VIP会员-李静", "李静" },
  { "A果果妈妈", "果果妈妈" },
  { "A王芳（大码）", "王芳（大码）" },
  /* Names. */
  { "王芳", NULL },
  { "Anna", NULL },
  { "Anna王", NULL },
  { "Amy李静", NULL },
  { "AJ", NULL },
  { "AJ张伟", NULL },
  { "A.J.李伟", NULL },
  { "AA", NULL },
  { "VIP", NULL },
  { "Vipin王", NULL },
  { "Alice Wong", NULL },
  { "B王芳", NULL },
  { "Ada", NULL },
  /* Nothing would be left that is a name. */
  { "A姐", NULL },
  { "A小姐", NULL },
  { "AA妈妈", NULL },
  { "VIP客户", NULL },
  { "VIP", NULL },
  { "A01", NULL },
  { "A", NULL },
  { "大码", NULL },
  { "大码张", NULL },
  { "12", NULL },
  { "", NULL },
  /* Places, times, goods, a family's order. */
  { "A座王姐", NULL },
  { "A区张太太", NULL },
  { "3号楼张太", NULL },
  { "12栋李静", NULL },
  { "90后小李", NULL },
  { "00后小李", NULL },
  { "3班小明妈妈", NULL },
  { "5月生日李静", NULL },
  { "08款大衣客", NULL },
  { "大码女装李姐", NULL },
  { "58同城小王", NULL },
  { "3姐小芳", NULL },
  { "2宝妈妈", NULL },
  { "VIP卡李静", NULL },
};

static void
test_rows (void)
{
  g_assert_null (shuke_bare_name_dup (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *bare = shuke_bare_name_dup (rows[i].name);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (bare, ==, rows[i].bare);
      if (bare != NULL)
        g_assert_null (shuke_bare_name_dup (bare));
    }
}

static void
test_close_up (void)
{
  static const struct { const char *name, *closed; } spread[] = {
    { "王 芳", "王芳" }, { "王 小 芳", "王小芳" }, { "王 小芳", "王小芳" }, { "欧阳 娜", "欧阳娜" }, { "欧阳 雪梅", "欧阳雪梅" },
    { "欧 阳 雪 梅", "欧阳雪梅" }, { "老 常", "老常" },
    /* Two things, parted by whoever wrote them. */
    { "高敏姐 大客户", NULL }, { "王姐 朵朵妈", NULL }, { "袁梦 老公", NULL }, { "王芳 老师", NULL }, { "小陈 早教", NULL },
    { "王 Amy", NULL }, { "Amy 王", NULL }, { "王芳", NULL }, { "", NULL },
  };

  g_assert_null (shuke_bare_name_close_up (NULL));
  g_assert_null (shuke_bare_name_close_up (" "));
  for (gsize i = 0; i < G_N_ELEMENTS (spread); i++)
    {
      g_autofree char *closed = shuke_bare_name_close_up (spread[i].name);

      g_test_message ("%s", spread[i].name);
      g_assert_cmpstr (closed, ==, spread[i].closed);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bare-name/rows", test_rows);
  g_test_add_func ("/bare-name/close-up", test_close_up);
  return g_test_run ();
}
