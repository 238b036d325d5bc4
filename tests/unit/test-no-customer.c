/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names as they stand in an owner's telephone; those that must stay are as many as those that may be none. */

#include "shuke-no-customer.h"

static const struct {
  const char *name;
  const char *note;
  gboolean    perhaps;
} rows[] = {
  { "老公", NULL, TRUE },
  { "老妈", NULL, TRUE },
  { "妈", NULL, TRUE },
  { "妈2", NULL, TRUE },
  { "媽媽", NULL, TRUE },
  { "老公（新号）", NULL, TRUE },
  { "老公 单位", NULL, TRUE },
  { "儿子学校", NULL, TRUE },
  { "家人", NULL, TRUE },
  { "家里座机", NULL, TRUE },
  { "Mom", NULL, TRUE },
  { "物业", NULL, TRUE },
  { "绿城物业", NULL, TRUE },
  { "物业王师傅", NULL, TRUE },
  { "快递小李", NULL, TRUE },
  { "快遞小李", NULL, TRUE },
  { "顺丰 小张", NULL, TRUE },
  { "中通菜鸟驿站", NULL, TRUE },
  { "水电 老杨", NULL, TRUE },
  { "老杨（水电）", NULL, TRUE },
  { "修空调的", NULL, TRUE },
  { "维修", NULL, TRUE },
  { "税务 专管员", NULL, TRUE },
  { "招商银行", NULL, TRUE },
  { "招商银行张经理", NULL, TRUE },
  { "银行小张", NULL, TRUE },
  { "房产中介 骚扰", NULL, TRUE },
  { "批发商", NULL, TRUE },
  { "四季青批发 阿芬", NULL, TRUE },
  { "外卖", NULL, TRUE },
  { "外送小哥", NULL, TRUE },
  { "房东", NULL, TRUE },
  { "张师傅", NULL, TRUE },
  { "10086", NULL, TRUE },
  { "散客", NULL, TRUE },
  { "测试会员", NULL, TRUE },
  { "小芳（员工价）", NULL, TRUE },
  { "Plumber Joe", NULL, TRUE },
  { "老杨", "水电", TRUE },
  { "阿强", "送货司机", TRUE },
  { "湖州织里 老蔡童装厂", NULL, TRUE },
  { "杭州四季青丽姐女装", NULL, TRUE },
  { "广州十三行批发阿强", NULL, TRUE },
  { "店员小美", NULL, TRUE },
  { "二舅", NULL, TRUE },
  { "弟建军", NULL, TRUE },
  { "大姨家表哥", NULL, TRUE },
  { "浩浩托管班", NULL, TRUE },
  { "美团骑手 常来的", NULL, TRUE },
  { "农商行 POS机", NULL, TRUE },
  { "欧阳 县医院", NULL, FALSE },
  { "李静 市第一医院", NULL, FALSE },
  { "钱会计", "税务局的 开发票要抬头", FALSE },
  { "会计", NULL, TRUE },
  { "弟妹", NULL, FALSE },
  { "王姐物业", NULL, FALSE },
  { "王姐（物业）", NULL, FALSE },
  { "王姐批发", NULL, FALSE },
  { "朵朵妈妈", NULL, FALSE },
  { "朵朵妈妈 银行", NULL, FALSE },
  { "李老师", NULL, FALSE },
  { "李静（银行）", NULL, FALSE },
  { "李静 医院", NULL, FALSE },
  { "陈太太", NULL, FALSE },
  { "妈咪宝贝", NULL, FALSE },
  { "家琪", NULL, FALSE },
  { "姐妹花小陈", NULL, FALSE },
  { "林奶奶", NULL, FALSE },
  { "李姐（二楼）", NULL, FALSE },
  { "王芳", NULL, FALSE },
  { "王芳", "老公做快递", FALSE },
  { "王芳", "银行上班", FALSE },
  { "李姐", "物业", FALSE },
  { "王芳", "喜欢宽松，上次买的外套快递到家，地址在滨江", FALSE },
  { "Anna", NULL, FALSE },
  { "Homer Lee", NULL, FALSE },
  { "Meiling", NULL, FALSE },
  { "", NULL, FALSE },
  { NULL, NULL, FALSE },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s, %s", rows[i].name, rows[i].note);
      g_assert_cmpint (shuke_is_perhaps_no_customer (rows[i].name, rows[i].note), ==, rows[i].perhaps);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/no-customer/rows", test_rows);
  return g_test_run ();
}
