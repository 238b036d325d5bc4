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
  { "弟弟 向阳", NULL, TRUE },
  { "姐 长沙", NULL, TRUE },
  { "隔壁手机店 小武", NULL, TRUE },
  { "浩浩妈妈（小宝同学家长）", "家长群的，没来店里买过", TRUE },
  { "市监所 老唐", NULL, TRUE },
  { "修卷帘门", NULL, TRUE },
  { "童袜厂贾姐 也在我这买女装", NULL, FALSE },
  { "县医院小王 怀孕的", NULL, FALSE },
  { "邮政小佘 客（女的）", NULL, FALSE },
  { "农商行 客户经理 张敏", "贷款的", TRUE },
  { "幼儿园龚老师 也买衣服", NULL, FALSE },
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
  /* The family by name, and people who are called like it. */
  { "堂弟志强", NULL, TRUE },
  { "外甥女 小雅", NULL, TRUE },
  { "嫂子（荆州）", NULL, TRUE },
  { "干妈", NULL, TRUE },
  { "乐乐", "女儿手表", TRUE },
  { "姐姐花店 李芳", NULL, FALSE },
  { "婆婆丁香", NULL, FALSE },
  { "王同学", NULL, FALSE },
  { "大学同学 小周", NULL, TRUE },
  { "闺蜜 晓晓", NULL, TRUE },
  { "晓晓闺蜜", NULL, FALSE },
  /* Banks by their short names. */
  { "招行 小郑", NULL, TRUE },
  { "信用社", NULL, TRUE },
  { "王敏 女装 农行", NULL, FALSE },
  { "吕红 建行", NULL, FALSE },
  { "移动", NULL, TRUE },
  /* Who teaches, and customers who teach or were met where it is taught. */
  { "浩浩语文老师", NULL, TRUE },
  { "浩浩英语 Miss Wang", NULL, TRUE },
  { "钢琴周老师", NULL, TRUE },
  { "驾校教练", NULL, TRUE },
  { "小雨班主任陈老师", "给她女儿买衣服", FALSE },
  { "陈老师", "数学", FALSE },
  { "高雪梅数学老师", NULL, FALSE },
  { "李姐游泳教练", NULL, FALSE },
  { "幼儿园朵朵妈", NULL, FALSE },
  { "豆豆妈 幼儿园", NULL, FALSE },
  /* Goods and a market. */
  { "濮院毛衣 阿强", NULL, TRUE },
  { "小吴 石狮", "T恤", TRUE },
  { "海宁皮草", NULL, TRUE },
  { "平湖羽绒服 周总", NULL, TRUE },
  { "阿丽", "供货 起批10件 月结", TRUE },
  { "女装店 阿芳", "同行", TRUE },
  { "石狮小吴", NULL, FALSE },
  { "女装王敏 L", NULL, FALSE },
  { "童装李芳 120码", NULL, FALSE },
  { "王敏（只买女装）", NULL, FALSE },
  /* Who comes to the shop, or is next door. */
  { "电工 小郭", NULL, TRUE },
  { "收银机售后", NULL, TRUE },
  { "牙医", NULL, TRUE },
  { "隔壁面包店", NULL, TRUE },
  { "对面鞋店 秦姐", NULL, TRUE },
  { "药店王姐", NULL, FALSE },
  { "房东太太", "自己买女装 XL", FALSE },
  { "保险 小曾", "老叫我买保险", TRUE },
  { "陈洁", "别给她发广告", FALSE },
  /* Errands and places of an ordinary telephone, and who only works there. */
  { "丰巢", NULL, TRUE },
  { "妈妈驿站", NULL, TRUE },
  { "送煤气", NULL, TRUE },
  { "裁缝 老周", NULL, TRUE },
  { "改裤脚的", NULL, TRUE },
  { "锁匠", NULL, TRUE },
  { "招牌 小吴", NULL, TRUE },
  { "打印店", NULL, TRUE },
  { "水果店", NULL, TRUE },
  { "楼下小卖部", NULL, TRUE },
  { "火锅店 订座", NULL, TRUE },
  { "街道办", NULL, TRUE },
  { "村委会 老吴", NULL, TRUE },
  { "车险 小王", NULL, TRUE },
  { "商场楼管", NULL, TRUE },
  { "租客 小王", NULL, TRUE },
  { "拉链厂", NULL, TRUE },
  { "酒店 前台", NULL, TRUE },
  { "学校 李老师", NULL, FALSE },
  { "裁缝店王姐", NULL, FALSE },
  { "水果店 王姐", NULL, FALSE },
  { "贝壳妈妈", NULL, FALSE },
  { "李敏", "礼品包装", FALSE },
  { "李敏", "拉链坏了", FALSE },
  { "王芳（房产局）", NULL, FALSE },
  { "张馆", NULL, FALSE },
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

static void
test_groups (void)
{
  const char *const customers[] = { "客户", "VIP", "童装客户", "老顾客", "會員", "Customers" };
  const char *const none[] = { "家人", "供应商", "快递", "朋友", "", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (customers); i++)
    g_assert_true (shuke_is_group_of_customers (customers[i]) && !shuke_is_group_of_no_customers (customers[i]));
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (shuke_is_group_of_customers (none[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/no-customer/rows", test_rows);
  g_test_add_func ("/no-customer/groups", test_groups);
  return g_test_run ();
}
