/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a remark tells as facts, about whom, and which of it is new against the file. What is not understood whole offers nothing. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "shuke-remark.h"
#include "shuke-text.h"

static ShukeDay
written (void)
{
  return shuke_day_new (2026, 9, 17);
}

/* "child 女儿 朵朵 female birth=2019 size=110": who is on the file. NULL: nobody but herself. */
static ShukeCustomer *
make (const char *const *people)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
  for (guint i = 0; people != NULL && people[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (people[i], " ", -1);
      guint person = shuke_customer_builder_add_person (builder, 0, shuke_role_from_text (parts[0]));

      for (guint k = 1; parts[k] != NULL; k++)
        {
          ShukeDate birth;

          if (g_str_has_prefix (parts[k], "birth=") && shuke_date_from_text (parts[k] + 6, &birth))
            shuke_customer_builder_set_person_birth (builder, person, birth);
          else if (g_str_has_prefix (parts[k], "size="))
            shuke_customer_builder_set_size (builder, person, 0, "clothes", parts[k] + 5, written () + 30, NULL);
          else if (g_str_has_prefix (parts[k], "relation="))
            shuke_customer_builder_set_person_relation (builder, person, parts[k] + 9);
          else if (shuke_sex_from_text (parts[k]) != SHUKE_SEX_UNKNOWN)
            shuke_customer_builder_set_person_sex (builder, person, shuke_sex_from_text (parts[k]));
          else
            shuke_customer_builder_set_person_name (builder, person, parts[k]);
        }
    }
  customer = shuke_customer_builder_build (builder, written () + 60, &error);
  g_assert_no_error (error);
  return customer;
}

/* "contact_channel=wechat 0:…": each offer, with whose it is: nothing = hers, 1: that of the file, +朵朵: somebody new. */
static char *
describe (GPtrArray *offers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (offers, i);

      if (i > 0)
        g_string_append (text, "; ");
      if (offer->person == SHUKE_REMARK_SOMEBODY_NEW)
        g_string_append_printf (text, "+%s ", offer->name != NULL ? offer->name : offer->relation);
      else if (offer->person > 0)
        g_string_append_printf (text, "%u ", offer->person);
      g_string_append_printf (text, "%s=%s", shuke_fact_kind_get_info (offer->kind)->word, offer->text);
    }
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *remark;
  const char *offers;
} Case;

static void
check (const Case         *cases,
       gsize               n,
       const char *const  *people)
{
  g_autoptr (ShukeCustomer) customer = make (people);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) offers = shuke_remark_read (cases[i].remark, customer, written ());
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].remark);
      shuke_remark_keep_new (offers, customer, NULL);
      text = describe (offers);
      g_assert_cmpstr (text, ==, cases[i].offers);
    }
}

static void
test_herself (void)
{
  static const Case cases[] = {
    { "只收微信", "contact_channel=wechat" },
    { "晚上七点后打", "contact_hours=19:00-24:00" },
    { "只收微信，晚上七点后打", "contact_channel=wechat; contact_hours=19:00-24:00" },
    { "備註：只收微信；晚上八點後打電話", "contact_channel=wechat; contact_hours=20:00-24:00" },
    { "别打电话", "contact_channel=-phone" },
    { "不要打电话、发短信", "contact_channel=-phone,-sms" },
    { "only WeChat, call after 8 pm", "contact_channel=wechat; contact_hours=20:00-24:00" },
    { "不吃芒果", "dislike=芒果" },
    { "不吃芒果，喜欢素色", "dislike=芒果; colour_liked=素色" },
    { "老客户了，喜欢素色", "colour_liked=素色" },
    { "喜欢宽松的", "style_liked=宽松" },
    { "不喜欢高领", "dislike=高领" },
    { "不穿黑色", "dislike=黑色" },
    { "likes navy", "colour_liked=navy" },
    { "农历八月十五生日", "birth=L--08-15" },
    { "生日5月3日", "birth=--05-03" },
    { "1988-03-12出生", "birth=1988-03-12" },
    { "婆婆来取", "term_delivery=婆婆来取" },
    { "一般老公来拿", "term_delivery=一般老公来拿" },
    { "身高165，体重110斤，鞋38", "height=165; weight=55; shoe_size=38" },
    { "本人身高1米65", "height=165" },
    { "穿L码", "size=L" },
    { "穿L，裤子29", "size=L; bottom_size=29" },
    { "身高：165", "height=165" },

    /* Nothing that is not said as a rule, nor by her. */
    { "欠50", "" },
    { "", "" },
    { "打电话", "" },
    { "下午打电话", "" },
    { "微信", "" },
    { "短信不看", "" },
    { "周末别打电话给她妈", "" },
    { "喜欢聊天", "" },
    { "喜欢打羽毛球", "" },
    { "喜欢便宜", "" },
    { "不喜欢被打扰", "" },
    { "喜欢这里的景色", "" },
    { "明天婆婆来取", "" },
    { "婆婆来取过一次", "" },
    { "她妈妈喜欢素色", "" },
    { "给妹妹买，喜欢素色", "" },
    { "妹妹 高三，165cm", "" },
    { "穿110码", "" },
    { "身高110", "" },
    { "体重55", "" },
    { "35岁", "" },
    { "买过110码的裙子", "" },
    { "欠110", "" },
    { "2月30日生日", "" },
    { "手机：138001，只收微信", "" },
    { "截至 2026-09-10：消费 1280", "" },
    { "13900008888", "" },
    { "2026-3-5 身高165", "" },
    { "身高165 还在长", "" },
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_nobody_on_file (void)
{
  static const Case cases[] = {
    { "女儿110码", "+女儿 size=110" },
    { "女儿110", "+女儿 size=110" },
    { "女儿：110码", "+女儿 size=110" },
    { "女儿 朵朵 6岁 120cm", "+朵朵 birth=2020; +朵朵 height=120" },
    { "麦兜 6岁 140cm 鞋34", "+麦兜 birth=2020; +麦兜 height=140; +麦兜 shoe_size=34" },
    { "麦兜 6岁，140cm，鞋34", "+麦兜 birth=2020; +麦兜 height=140; +麦兜 shoe_size=34" },
    { "麦兜（男，6岁半，1米2）", "" },
    { "麦兜(男 6岁 1米2)", "+麦兜 birth=2020; +麦兜 height=120" },
    { "儿子18个月 80码", "+儿子 birth=2025; +儿子 size=80" },
    { "女儿农历八月十五生日", "+女儿 birth=L--08-15" },
    { "女儿2019-03-05生", "+女儿 birth=2019-03-05" },
    { "女儿喜欢粉色", "+女儿 colour_liked=粉色" },
    { "son 6 years old 120 cm", "+son birth=2020; +son height=120" },
    { "Daughter: Mia 5 years old, shoes 29", "+Mia birth=2021; +Mia shoe_size=29" },
    { "老公穿XL", "+老公 size=XL" },
    { "女儿110码，鞋28；只收微信", "+女儿 size=110; +女儿 shoe_size=28; contact_channel=wechat" },

    { "麦兜 140cm", "" },                /* who is that? */
    { "双胞胎女儿110码", "" },
    { "女儿穿不下110码", "" },
    { "女儿去年110码", "" },
    { "女儿要110码", "" },
    { "女儿110码的裙子换120码", "" },
    { "女儿110码，儿子很高，130", "+女儿 size=110" },
    { "女儿110码，喜欢粉色", "+女儿 size=110" },   /* which of the two? */
    { "女儿110码。女儿120码", "" },      /* told in two ways */
    { "女儿110码。女儿110码", "+女儿 size=110" },
    { "女儿高三", "" },
    { "麦兜 30岁", "" },
    { "大概 6岁 120cm", "" },
    { "今年 6岁 120cm", "" },
    { "女儿110/120", "" },
    { "女儿35斤", "+女儿 weight=17.5" },
    { "女儿6岁，身高165，鞋38", "+女儿 birth=2020" },   /* that is her mother */
  };

  check (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_family (void)
{
  static const char *const daughter[] = { "child 朵朵 female", NULL };
  static const char *const two[] = { "child 朵朵 female", "child 乐乐 female", NULL };
  static const char *const unknown[] = { "child 豆豆", NULL };
  static const char *const grown[] = { "child 朵朵 female birth=2019-03-05 size=120", NULL };
  static const char *const called[] = { "child 朵朵 female relation=大女儿", NULL };
  static const Case of_one[] = {
    { "女儿110码", "1 size=110" },
    { "朵朵110码，鞋28", "1 size=110; 1 shoe_size=28" },
    { "孩子110码", "1 size=110" },
    { "儿子110码", "+儿子 size=110" },
    { "麦兜 6岁", "+麦兜 birth=2020" },
    { "身高165", "" },                   /* hers or the child's */
    { "本人身高165", "height=165" },
    { "穿L码", "size=L" },
    { "小女儿110码", "" },
  };
  static const Case of_two[] = {
    { "女儿110码", "" },
    { "乐乐110码", "2 size=110" },
    { "女儿 乐乐 110码", "2 size=110" },
    { "儿子110码", "+儿子 size=110" },
  };
  static const Case of_unknown[] = {
    { "女儿110码", "" },                 /* may be Doudou, or not */
    { "孩子110码", "1 size=110" },
    { "豆豆110码", "1 size=110" },
  };
  static const Case of_grown[] = {
    { "女儿110码", "" },                 /* she wears 120 since */
    { "女儿6岁", "" },                   /* her birthday is known */
    { "女儿身高112", "" },
    { "女儿鞋28", "1 shoe_size=28" },
  };
  static const Case of_called[] = {
    { "大女儿110码", "1 size=110" },
    { "小女儿90码", "" },
  };

  check (of_one, G_N_ELEMENTS (of_one), daughter);
  check (of_two, G_N_ELEMENTS (of_two), two);
  check (of_unknown, G_N_ELEMENTS (of_unknown), unknown);
  check (of_grown, G_N_ELEMENTS (of_grown), grown);
  check (of_called, G_N_ELEMENTS (of_called), called);
}

/* Of the book only Wang Li is known. */
static gint64
find (const char *name,
      gpointer    data)
{
  return g_str_equal (name, "王丽") ? 7 : 0;
}

typedef struct {
  const char *note;
  const char *offers;
  int         days_ago;   /* of the last of them */
} Told;

/* What is typed about her in one breath: years behind the birthday, where she lives, when it was measured. */
static void
test_told (void)
{
  static const char *const people[] = { "child 朵朵 female size=110", "partner 老公 male", NULL };
  static const Told cases[] = {
    { "生日农历三月初五，89年的。家住阳光花园3栋2单元501。朵朵大名叫陈雨朵，上周量的身高113。喜欢大红色，不要带帽子的。中午12点以后打电话",
      "birth=L1989-03-05; address=阳光花园3栋2单元501; 1 person_name=陈雨朵; 1 height=113; 1 colour_liked=大红色; 1 dislike=带帽子; contact_hours=12:00-24:00", 0 },
    { "生日农历三月初五，1989年生", "birth=L1989-03-05", 0 },
    { "生日5月3日，05年的", "birth=2005-05-03", 0 },
    { "朵朵生日5月3日，19年的", "1 birth=2019-05-03", 0 },
    { "家住阳光花园，3栋2单元501", "", 0 },
    { "住解放路18号，3单元501", "address=解放路18号3单元501", 0 },
    { "地址：湖滨路12号6幢302", "address=湖滨路12号6幢302", 0 },
    { "朵朵上周量的身高113", "1 height=113", 7 },
    { "朵朵昨天量的一米一三", "1 height=113", 1 },
    { "朵朵 113cm，前天量的", "1 height=113", 2 },
    { "朵朵上个礼拜量了113cm", "1 height=113", 7 },
    { "朵朵一米一三，穿120", "1 height=113; 1 size=120", 0 },
    { "朵朵学名陈雨朵", "1 person_name=陈雨朵", 0 },
    { "朵朵上上个礼拜量的113", "1 height=113", 14 },
    { "朵朵113，上上个礼拜量的", "1 height=113", 14 },
    { "不要带拉链的", "dislike=带拉链", 0 },

    /* Ordinary sentences of a shop. */
    { "住书院弄22号", "address=书院弄22号", 0 },
    { "王姐住信江花园9栋5楼，没电梯", "address=信江花园9栋5楼", 0 },
    { "她家住和平路16号", "address=和平路16号", 0 },
    { "王姐搬到儿子那里去了，鹅湖佳苑8栋1单元202", "address=鹅湖佳苑8栋1单元202", 0 },
    { "搬到鹅湖佳苑8栋1单元202", "address=鹅湖佳苑8栋1单元202", 0 },
    { "裤子M，大衣要拿L，她肩膀宽", "bottom_size=M; size=L", 0 },
    { "瘦了八斤，裤子不要拿32了，拿31", "bottom_size=31", 0 },
    { "枣红的不要再给她看，女儿讲显老，现在要雾霾蓝", "dislike=枣红; colour_liked=雾霾蓝", 0 },
    { "现在喜欢雾霾蓝", "colour_liked=雾霾蓝", 0 },
    { "化纤起静电的她不穿", "dislike=化纤", 0 },
    { "蕾丝的不要，扎人", "dislike=蕾丝", 0 },
    { "羊毛的不能贴肉，痒", "mind=羊毛的不能贴肉", 0 },
    { "裤子只穿松紧腰的", "style_liked=松紧腰", 0 },
    { "她自己裤子只穿松紧腰的", "style_liked=松紧腰", 0 },
    { "不要粉红的，这孩子就喜欢恐龙", "1 dislike=粉红; 1 style_liked=恐龙", 0 },
    { "朵朵现在109，衣服要拿120", "1 height=109; 1 size=120", 0 },
    { "朵朵2019年12月9号的", "1 birth=2019-12-09", 0 },
    { "她自己是1999年4月6号的", "birth=1999-04-06", 0 },
    { "她是王丽带来的，两个人是同事", "referrer=7", 0 },
    { "是跳广场舞的王丽带来的", "referrer=7", 0 },
    { "她在等一件驼色的长大衣，七百以内。我答应她货一到先给她试", "seeking=驼色的长大衣，七百以内", 0 },
    { "想要一件长羽绒服，130的，绿的蓝的都行", "seeking=长羽绒服，130的，绿的蓝的都行", 0 },
    { "在等一件V领的羊绒衫。我答应她免费洗一次", "seeking=V领的羊绒衫", 0 },
    { "朵朵想要一双红靴子", "1 seeking=红靴子", 0 },
    { "在等她女儿", "", 0 },
    { "在等一个人", "", 0 },
    { "想要一件大衣，她说下周来", "seeking=大衣", 0 },
    { "她叫王小芸", "", 0 },                 /* it is no fuller name than hers */
    { "拿31", "", 0 },
    { "裙子不要", "", 0 },
    { "搬到儿子那里去了", "", 0 },
    { "住医院3栋202", "", 0 },
    { "现在要外套", "", 0 },
    { "11月18号的", "", 0 },

    { "生日农历三月初五，15年的", "birth=L--03-05", 0 },       /* she is no child */
    { "生日农历三月初五，89年来过", "birth=L--03-05", 0 },
    { "生日2月29日，89年的", "birth=--02-29", 0 },
    { "89年的", "", 0 },
    { "生日农历三月初", "", 0 },
    { "住得远", "", 0 },
    { "住阳光花园附近", "", 0 },
    { "住院了，3楼", "", 0 },
    { "寄到阳光花园3栋", "", 0 },
    { "家住阳光花园3栋，要搬了", "address=阳光花园3栋", 0 },
    { "朵朵住学校3栋2单元", "", 0 },
    { "她妹妹家住阳光花园3栋2单元", "", 0 },
    { "豆豆大名叫陈雨豆", "", 0 },
    { "大名叫陈雨朵", "", 0 },
    { "朵朵大名叫什么", "", 0 },
    { "朵朵大名还没取", "", 0 },
    { "女儿昨天 113", "", 0 },
    { "上周量的身高113", "1 height=113", 7 },       /* the only child there is */
    { "不要这件带帽子的", "", 0 },
    { "不要裙子", "", 0 },
    { "不要了", "", 0 },
    { "昨天来量了腰围", "", 0 },
  };
  g_autoptr (ShukeCustomer) customer = make (people);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) offers = shuke_remark_read_told (cases[i].note, customer, written () + 60, find, NULL);
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].note);
      shuke_remark_keep_newer (offers, customer);
      text = describe (offers);
      g_assert_cmpstr (text, ==, cases[i].offers);
      if (cases[i].days_ago > 0)
        g_assert_cmpint (((ShukeRemarkOffer *) g_ptr_array_index (offers, offers->len - 1))->written, ==, written () + 60 - cases[i].days_ago);
    }
}

/* Her name where the file has only how she is called, which stays; the child whom it knows by a word alone gets one. */
static void
test_names_told (void)
{
  static const struct { const char *held, *note, *name, *address_form, *nickname; } cases[] = {
    { "舒姐", "舒姐大名叫舒文娟。", "舒文娟", "舒姐", NULL },
    { "糖糖妈妈", "她叫阮小芸，住书院弄22号", "阮小芸", NULL, "糖糖妈妈" },
    { "江秀珍", "江阿姨大名叫江秀珍", "江秀珍", NULL, NULL },
    { "舒姐", "她妹妹叫舒文娟", "舒姐", NULL, NULL },
  };
  static const char *const people[] = { "child relation=孙女", NULL };
  g_autoptr (ShukeCustomer) grandmother = make (people);
  g_autoptr (GPtrArray) told = shuke_remark_read_told ("孙女叫小葡萄，2021年7月18号的，现在109，衣服要拿120", grandmother, written (), NULL, NULL);
  g_autofree char *text = describe (told);

  g_assert_cmpstr (text, ==, "1 person_name=小葡萄; 1 birth=2021-07-18; 1 height=109; 1 size=120");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) first = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomerBuilder) builder = NULL;
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (ShukeCustomer) with = NULL;
      g_autoptr (GPtrArray) offers = NULL;

      g_test_message ("%s", cases[i].note);
      shuke_customer_builder_set (first, SHUKE_CUSTOMER_NAME, cases[i].held);
      customer = shuke_customer_builder_build (first, written (), NULL);
      offers = shuke_remark_read_told (cases[i].note, customer, written (), NULL, NULL);
      shuke_remark_keep_newer (offers, customer);
      builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
      g_assert_true (shuke_remark_apply (builder, customer, offers, NULL));
      with = shuke_customer_builder_build (builder, written (), NULL);
      g_assert_cmpstr (with->name, ==, cases[i].name);
      g_assert_cmpstr (with->address_form, ==, cases[i].address_form);
      g_assert_cmpstr (with->nickname, ==, cases[i].nickname);
    }
}

/* What one says of a customer over the counter. */
static void
test_life (void)
{
  static const char *const people[] = { "child 朵朵 female", NULL };
  static const Case cases[] = {
    { "她是王丽介绍来的，老公姓李，做工程的，孩子上幼儿园大班，每季预算两千，看重质量不看价格，一件不超过300。只穿纯棉的，羊毛过敏，平时在万达那家优衣库买，别在九点前打",
      "referrer=7; +老公 person_name=李先生; +老公 occupation=做工程; 1 school_class=幼儿园大班; budget=667; expects_quality=4; expects_price=1; "
      "piece_price=不超过300; fabric_liked=纯棉; mind=羊毛过敏; elsewhere=万达那家优衣库; contact_hours=09:00-24:00" },
    { "朋友赵敏介绍来的", "source=朋友赵敏介绍来的" },
    { "预算每个月一千左右", "budget=1000" },
    { "一年买衣服大概花1万2", "" },
    { "一年买衣服大概花6000块", "budget=500" },
    { "单件两百到四百", "piece_price=两百到四百" },
    { "一件300以内的", "piece_price=300以内" },
    { "最看重质量，不在乎价格", "expects_quality=5; expects_price=1" },
    { "不太看重价格", "expects_price=2" },
    { "在县医院上班", "employer=县医院" },
    { "是护士", "occupation=护士" },
    { "在中心小学当老师", "employer=中心小学; occupation=老师" },
    { "开茶馆的", "occupation=开茶馆" },
    { "老公在移动公司上班", "+老公 employer=移动公司" },
    { "朵朵上实验小学三年级", "1 school=实验小学; 1 school_class=三年级" },
    { "朵朵读高三", "1 school_class=高三" },
    { "朵朵在阳光幼儿园上中班", "1 school=阳光幼儿园; 1 school_class=中班" },
    { "儿子叫小宇，2019年3月5日生，身高118，穿120，上大班",
      "+小宇 person_name=小宇; +小宇 birth=2019-03-05; +小宇 height=118; +小宇 size=120; +小宇 school_class=大班" },
    { "儿子小宇今年6岁", "+小宇 birth=2020" },
    { "儿子小宇身高118", "+小宇 height=118" },
    { "儿子叫李思远今年6岁", "+李思远 birth=2020" },
    { "不穿化纤的", "dislike=化纤" },
    { "对酒精过敏", "mind=对酒精过敏" },
    { "朵朵牛奶过敏，羊毛也过敏", "mind=朵朵牛奶过敏; mind=朵朵羊毛也过敏" },
    { "喜欢喝龙井", "drink=龙井" },
    { "老家湖南", "hometown=湖南" },
    { "性格爽快", "character=爽快" },
    { "皮肤偏黄", "complexion=偏黄" },
    { "爱讲价", "bargains=often" },
    { "从不讲价", "bargains=never" },
    { "离婚了，别提前夫", "marriage=divorced; topic_avoided=前夫" },
    { "爱好瑜伽", "interest=瑜伽" },
    { "一个月联系一次就行", "contact_every=30" },
    { "预产期1月20号", "event_pregnancy=2027-01-20" },

    /* Of one time, of somebody else, or not to be told. */
    { "买了一件300", "" },
    { "一件300", "" },
    { "预算两千", "" },
    { "这次预算每月两千", "" },
    { "她妹妹是王丽介绍来的", "" },
    { "在楼下买了杯咖啡", "" },
    { "在我们店买", "" },
    { "女儿同学穿110", "" },
    { "女儿平时穿110", "" },
    { "朵朵做作业的", "" },
    { "是常客", "" },
    { "不是护士", "" },
    { "上班很忙", "" },
    { "做完头发来的", "" },
    { "朵朵110码，喜欢喝可乐", "1 size=110" },
    { "喝多了", "" },
    { "对颜色不过敏", "" },
    { "看重这条裙子", "" },
  };
  g_autoptr (ShukeCustomer) customer = make (people);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) offers = shuke_remark_read_told (cases[i].remark, customer, written (), find, NULL);
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].remark);
      shuke_remark_keep_newer (offers, customer);
      text = describe (offers);
      g_assert_cmpstr (text, ==, cases[i].offers);
    }
}

/* A second thing to mind goes below the first. */
static void
test_mind (void)
{
  g_autoptr (ShukeCustomerBuilder) first = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) with = NULL;
  g_autoptr (GPtrArray) offers = NULL;

  shuke_customer_builder_set (first, SHUKE_CUSTOMER_NAME, "王芳");
  shuke_customer_builder_set (first, SHUKE_CUSTOMER_MIND, "芒果过敏");
  customer = shuke_customer_builder_build (first, written (), NULL);
  offers = shuke_remark_read_told ("羊毛过敏，芒果过敏，酒精过敏", customer, written (), NULL, NULL);
  shuke_remark_keep_newer (offers, customer);
  g_assert_cmpuint (offers->len, ==, 2);
  builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_assert_true (shuke_remark_apply (builder, customer, offers, NULL));
  with = shuke_customer_builder_build (builder, written (), NULL);
  g_assert_cmpstr (with->mind, ==, "芒果过敏\n羊毛过敏\n酒精过敏");
}

/* What was told today gives way to nothing older; what the file has otherwise stays. */
static void
test_newer (void)
{
  static const char *const people[] = { "child 朵朵 female size=100 birth=2019-03-05", NULL };
  static const Case cases[] = {
    { "朵朵穿110", "1 size=110" },
    { "朵朵穿100", "" },
    { "朵朵生日3月6日", "" },
  };
  g_autoptr (ShukeCustomer) customer = make (people);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) with = NULL;
  g_autoptr (GPtrArray) named = shuke_remark_read_told ("朵朵大名叫陈雨朵", customer, written (), find, NULL);
  g_autoptr (GPtrArray) early = shuke_remark_read_told ("朵朵穿110，昨天量的", customer, written () + 30, find, NULL);
  const ShukePerson *child;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) offers = shuke_remark_read_told (cases[i].remark, customer, written () + 60, find, NULL);
      g_autofree char *text = NULL;

      shuke_remark_keep_newer (offers, customer);
      text = describe (offers);
      g_assert_cmpstr (text, ==, cases[i].offers);
    }
  g_assert_cmpuint (early->len, ==, 1);
  shuke_remark_keep_newer (early, customer);
  g_assert_cmpuint (early->len, ==, 0);

  /* The pet name does not get lost. */
  g_assert_true (shuke_remark_apply (builder, customer, named, NULL));
  with = shuke_customer_builder_build (builder, written () + 60, NULL);
  child = g_ptr_array_index (with->persons, 1);
  g_assert_cmpstr (child->name, ==, "陈雨朵");
  g_assert_cmpstr (child->nickname, ==, "朵朵");
}

/* What the file has already is not offered; what was answered neither. */
static void
test_known (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) answered = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *left = NULL;
  static const char remark[] = "只发短信，不吃芒果，喜欢素色，芒果过敏，晚上七点后打";

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, "wechat");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, "芒果过敏");
  customer = shuke_customer_builder_build (builder, written (), NULL);
  offers = shuke_remark_read (remark, customer, written ());
  shuke_remark_keep_new (offers, customer, NULL);
  text = describe (offers);
  g_assert_cmpstr (text, ==, "colour_liked=素色; contact_hours=19:00-24:00");

  g_ptr_array_add (answered, ((ShukeRemarkOffer *) g_ptr_array_index (offers, 0))->key);
  again = shuke_remark_read (remark, customer, written ());
  shuke_remark_keep_new (again, customer, answered);
  left = describe (again);
  g_assert_cmpstr (left, ==, "contact_hours=19:00-24:00");
}

/* All at once: whoever is new is added once, and nothing is offered a second time. */
static void
test_apply (void)
{
  static const char remark[] = "麦兜 6岁 140cm 鞋34，只收微信";
  g_autoptr (ShukeCustomer) customer = make (NULL);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autoptr (GPtrArray) offers = shuke_remark_read (remark, customer, written ());
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (ShukeCustomer) with = NULL;
  g_autoptr (GError) error = NULL;
  const ShukePerson *child;

  g_assert_true (shuke_remark_apply (builder, customer, offers, &error));
  g_assert_no_error (error);
  with = shuke_customer_builder_build (builder, written () + 60, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (with->persons->len, ==, 2);
  child = g_ptr_array_index (with->persons, 1);
  g_assert_cmpstr (child->name, ==, "麦兜");
  g_assert_cmpint (child->birth.year, ==, 2020);
  g_assert_cmpint (((ShukeMeasurement *) g_ptr_array_index (child->measurements, 0))->day, ==, written ());
  g_assert_cmpstr (with->contact_channel, ==, "wechat");
  again = shuke_remark_read (remark, with, written ());
  shuke_remark_keep_new (again, with, NULL);
  g_assert_cmpuint (again->len, ==, 0);
}

/* Whatever somebody pasted into a cell: it is read up to its bound, and no longer than a moment. */
static void
test_long (void)
{
  g_autoptr (ShukeCustomer) customer = make (NULL);
  g_autoptr (GString) remark = g_string_new (NULL);
  g_autoptr (GPtrArray) offers = NULL;
  g_autofree char *text = NULL;
  gint64 begin;

  while (g_utf8_strlen (remark->str, -1) < 32000)
    g_string_append (remark, "来过几次，喜欢素色，别打电话给她妈，身高一米六多，");
  g_string_append (remark, "不吃芒果");
  begin = g_get_monotonic_time ();
  offers = shuke_remark_read (remark->str, customer, written ());
  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - begin);
  text = describe (offers);
  g_assert_cmpstr (text, ==, "colour_liked=素色");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remark/herself", test_herself);
  g_test_add_func ("/remark/nobody-on-file", test_nobody_on_file);
  g_test_add_func ("/remark/family", test_family);
  g_test_add_func ("/remark/told", test_told);
  g_test_add_func ("/remark/names-told", test_names_told);
  g_test_add_func ("/remark/life", test_life);
  g_test_add_func ("/remark/mind", test_mind);
  g_test_add_func ("/remark/newer", test_newer);
  g_test_add_func ("/remark/known", test_known);
  g_test_add_func ("/remark/apply", test_apply);
  g_test_add_func ("/remark/long", test_long);
  return g_test_run ();
}
