/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an owner types of a customer in one breath, as it is spoken over the counter: facts and reminders that are offered, and whose they are. */

#include "config.h"

#include <locale.h>

#include "shuke-note-reader.h"
#include "shuke-remark.h"
#include "shuke-text.h"

/* A Monday. */
static ShukeDay
today (void)
{
  return shuke_day_new (2026, 11, 16);
}

/* "child 朵朵 female birth=2020-05-01; partner 老公 male". */
static ShukeCustomer *
make (const char *people)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_auto (GStrv) all = g_strsplit (people, ";", -1);
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (all[i]), " ", -1);
      guint person;

      if (parts[0] == NULL || *parts[0] == '\0')
        continue;
      if (g_str_has_prefix (parts[0], "name="))
        {
          shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, parts[0] + 5);
          continue;
        }
      person = shuke_customer_builder_add_person (builder, 0, shuke_role_from_text (parts[0]));
      for (guint k = 1; parts[k] != NULL; k++)
        {
          ShukeDate birth;

          if (g_str_has_prefix (parts[k], "birth=") && shuke_date_from_text (parts[k] + 6, &birth))
            shuke_customer_builder_set_person_birth (builder, person, birth);
          else if (g_str_has_prefix (parts[k], "relation="))
            shuke_customer_builder_set_person_relation (builder, person, parts[k] + 9);
          else if (shuke_sex_from_text (parts[k]) != SHUKE_SEX_UNKNOWN)
            shuke_customer_builder_set_person_sex (builder, person, shuke_sex_from_text (parts[k]));
          else
            shuke_customer_builder_set_person_name (builder, person, parts[k]);
        }
    }
  customer = shuke_customer_builder_build (builder, today (), &error);
  g_assert_no_error (error);
  return customer;
}

static gint64
find (const char *name,
      gpointer    data)
{
  return g_str_equal (name, "王丽") ? 7 : 0;
}

/* Nothing before it is hers, 1 the first of the file, +女儿 somebody new; @ is days ago; ! a reminder. */
static char *
describe (const char          *note,
          const ShukeCustomer *customer)
{
  static const char *const kinds[] = { "promise", "visit", "pickup", "date" };
  g_autoptr (GPtrArray) offers = shuke_remark_read_told (note, customer, today (), find, NULL);
  g_autoptr (GArray) reminders = shuke_note_read (note, today (), customer);
  GString *text = g_string_new (NULL);

  shuke_remark_keep_newer (offers, customer);
  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (offers, i);

      g_string_append (text, text->len > 0 ? "; " : "");
      if (offer->person == SHUKE_REMARK_SOMEBODY_NEW)
        g_string_append_printf (text, "+%s ", offer->name != NULL ? offer->name : offer->relation);
      else if (offer->person > 0)
        g_string_append_printf (text, "%u ", offer->person);
      g_string_append_printf (text, "%s=%s", shuke_fact_kind_get_info (offer->kind)->word, offer->text);
      if (offer->written != today ())
        g_string_append_printf (text, "@%d", today () - offer->written);
    }
  for (guint i = 0; i < reminders->len; i++)
    {
      const ShukeNoteOffer *offer = &g_array_index (reminders, ShukeNoteOffer, i);
      int month, day;

      g_string_append_printf (text, "%s!%s", text->len > 0 ? "; " : "", kinds[offer->kind]);
      if (offer->to == SHUKE_DAY_NONE)
        continue;
      if (offer->from != offer->to)
        {
          shuke_day_get (offer->from, NULL, &month, &day);
          g_string_append_printf (text, " %d-%d to", month, day);
        }
      shuke_day_get (offer->to, NULL, &month, &day);
      g_string_append_printf (text, " %d-%d", month, day);
    }
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *people;
  const char *note;
  const char *told;
} Case;

#define GIRL "child 朵朵 female"

static void
check (const Case *cases,
       gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (ShukeCustomer) customer = make (cases[i].people);
      g_autofree char *text = describe (cases[i].note, customer);

      g_test_message ("%s", cases[i].note);
      g_assert_cmpstr (text, ==, cases[i].told);
    }
}

/* Whom a clause is about that names nobody. */
static void
test_whom (void)
{
  static const Case cases[] = {
    /* Who was spoken of goes on, behind words that are not understood and into the next sentence. */
    { GIRL, "朵朵长得快，身高117，鞋子30", "1 height=117; 1 shoe_size=30" },
    { GIRL, "朵朵怕冷，不穿高领，不穿连帽的", "1 dislike=高领; 1 dislike=连帽" },
    { GIRL, "朵朵穿120。喜欢粉色和公主裙，不爱穿裤子", "1 size=120; 1 colour_liked=粉色; 1 style_liked=公主裙; 1 dislike=裤子" },
    { GIRL, "朵朵穿120。她自己喜欢素色", "1 size=120; colour_liked=素色" },
    { "", "女儿130，小姑娘只喜欢紫色，不肯穿裙子", "+女儿 size=130; +女儿 colour_liked=紫色; +女儿 dislike=裙子" },
    { "child 乐乐 male", "乐乐98公分。他喜欢挖掘机，不要带帽子的", "1 height=98; 1 style_liked=挖掘机; 1 dislike=带帽子" },
    { "partner 老公 male", "老公穿XL，只穿深色", "1 size=XL; 1 colour_liked=深色" },
    { "partner 老公 male", "老公穿XL。只穿深色", "1 size=XL" },                       /* which of the two */
    { GIRL, "朵朵6岁，她喜欢粉色", "1 birth=2020" },
    { GIRL, "给妹妹买的，喜欢粉色", "" },
    { "child 朵朵 female; child 乐乐 male", "朵朵130乐乐110，都喜欢红色", "1 size=130; 2 size=110" },

    /* What only a grown-up wears is hers, and what stands beside it. */
    { GIRL, "朵朵6岁穿120。喜欢宽松的，穿L", "1 birth=2020; 1 size=120; style_liked=宽松; size=L" },
    { GIRL, "朵朵穿120，还想要一件羊绒大衣", "1 size=120; seeking=羊绒大衣" },
    { GIRL, "朵朵穿120，还想要一双红靴子", "1 size=120; 1 seeking=红靴子" },
    { GIRL, "朵朵穿110，身高160穿M", "1 size=110; height=160; size=M" },
    { "child 小雨 female birth=2011", "小雨长高了。喜欢黑色，穿M", "1 colour_liked=黑色; 1 size=M" },

    /* Her relatives, who are not those of the child. */
    { GIRL, "她妈妈也要一件，L的", "+妈妈 size=L" },
    { "", "她婆婆矮胖，穿3XL，喜欢暗红色", "+婆婆 build=full; +婆婆 size=3XL; +婆婆 colour_liked=暗红色" },
    { "", "老伴生日是腊月二十", "+老伴 birth=L--12-20; !date 1-27" },
    { "", "妈妈穿L，爸爸穿XL", "" },
    { GIRL, "妈妈上夜班，穿M", "" },
    { "child female relation=女儿", "外孙女4岁，穿105", "+外孙女 birth=2022; +外孙女 size=105" },
    { "child female relation=外孙女", "外孙女4岁，穿105", "1 birth=2022; 1 size=105" },
    { GIRL, "外孙女4岁，穿105", "" },                                             /* may be she */

    /* Several in one clause. */
    { "", "大宝125小宝122", "+大宝 height=125; +小宝 height=122" },
    { "", "大宝小宝都是7岁", "" },
    { "", "两个小孩，姐姐8岁穿130，弟弟4岁", "+姐姐 birth=2018; +姐姐 size=130; +弟弟 birth=2022" },
    { "", "姐姐8岁穿130", "" },
    { "name=王姐", "两个小孩，姐姐8岁穿130", "+姐姐 birth=2018; +姐姐 size=130" },
    { "name=王姐", "王姐穿M", "size=M" },
    { "child male relation=儿子", "女儿叫小雨，今年9岁", "+小雨 person_name=小雨; +小雨 birth=2017" },
    { "child female relation=女儿", "女儿叫小雨，今年9岁", "1 person_name=小雨; 1 birth=2017" },
    { "child female", "女儿叫小雨", "" },                                          /* may be she */
    { "", "老大三年级老二中班", "+老大 school_class=三年级; +老二 school_class=中班" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_body (void)
{
  static const Case cases[] = {
    { GIRL, "朵朵三岁，120的衣服正好", "1 birth=2023; 1 size=120" },
    { GIRL, "朵朵2岁9个月，鞋子内长15.5", "1 birth=2024; 1 foot=15.5" },
    { GIRL, "朵朵10岁145", "1 birth=2016; 1 height=145" },
    { GIRL, "朵朵今年5岁，105高", "1 birth=2021; 1 height=105" },
    { GIRL, "朵朵128穿130", "1 height=128; 1 size=130" },
    { "", "闺女上初二，160，穿M码", "+闺女 school_class=初二; +闺女 height=160; +闺女 size=M" },
    { "child 小雨 female", "小雨今年15", "1 birth=2011" },
    { GIRL, "上个礼拜在店里量了116", "1 height=116@7" },
    { GIRL, "上周六来店里量的，朵朵117", "1 height=117@2" },
    { "child 豆豆 male; child 糖糖 female", "豆豆上周六量了118，糖糖95", "1 height=118@2; 2 height=95@2" },
    { "child 豆豆 male; child 糖糖 female", "上个礼拜在店里量了116", "" },
    { "", "胸围110，腰围2尺4，上衣穿4XL", "chest=110; waist=80; size=4XL" },
    { "", "穿M，胸大，衬衫要L", "size=M" },
    { "", "瘦高个，172，裤子要29", "build=slim; height=172; bottom_size=29" },
    { "", "买了一条裙子，168", "" },
    { "", "皮肤白，肤色偏黄", "" },                              /* told in two ways */
    { "", "皮肤有点黑", "complexion=有点黑" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_taste (void)
{
  static const Case cases[] = {
    { "", "喜欢黑色灰色，不要土黄和军绿", "colour_liked=黑色; colour_liked=灰色; dislike=土黄; dislike=军绿" },
    { "", "不要太艳的颜色，酒红可以", "dislike=太艳的颜色; colour_liked=酒红" },
    { "", "这件不要，红色可以", "" },
    { "", "米色卡其都行", "colour_liked=米色; colour_liked=卡其" },
    { "", "不要白色的这件", "" },
    { "", "不穿高领和领结那种", "" },                             /* half of it is not known */
    { "", "她喜欢打麻将", "interest=打麻将" },
    { GIRL, "朵朵喜欢画画", "1 interest=画画" },
    { GIRL, "朵朵穿120，爱画画，爱吃糖", "1 size=120; 1 interest=画画" },
    { GIRL, "朵朵裤子要松紧腰，里面一定要纯棉", "1 style_liked=松紧腰; 1 fabric_liked=纯棉" },
    { "", "裤子要29", "bottom_size=29" },
    { "", "别推销，她烦", "mind=别推销" },
    { "", "要一件长款羽绒服，三百以内", "seeking=长款羽绒服，三百以内" },
    { GIRL, "朵朵要一双白色舞蹈鞋32码，连裤袜120的", "1 seeking=白色舞蹈鞋32码" },
    { "", "冬天想买一件厚毛衣", "seeking=厚毛衣" },
    { "", "圣诞节前要一件格子外套", "seeking=格子外套; !promise 11-16 to 12-24" },
    { "", "想买一件大衣，身高165左右", "seeking=大衣; height=165" },
    { "", "要一个包装", "" },
    { "", "要一件一件试", "" },
    { "", "一件四五百能接受", "piece_price=四五百能接受" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* How and when she is reached, and days. */
static void
test_reach (void)
{
  static const Case cases[] = {
    { "", "找她发微信，晚上八点半以后", "contact_channel=wechat; contact_hours=20:30-24:00" },
    { "", "找她打电话，四点半以后", "contact_hours=16:30-24:00" },
    { "", "微信联系，下班六点以后可以", "contact_channel=wechat; contact_hours=18:00-24:00" },
    { "", "下午四点半以后有空，先发微信", "contact_hours=16:30-24:00; contact_channel=wechat" },
    { "", "微信问她就行", "contact_channel=wechat" },
    { "", "四点半以后", "" },
    { "", "周六下午四点以后有空", "" },                           /* she may come then */
    { "", "发微信问她要不要", "" },

    { GIRL, "女儿年前会带她来买", "" },
    { GIRL, "元旦前带她们来", "" },
    { "", "周五前来试", "!visit 11-16 to 11-20" },
    { GIRL, "朵朵下个礼拜六岁", "" },
    { "", "下个礼拜六来", "!visit 11-28" },
    { "", "预产期明年1月20号左右", "event_pregnancy=2027-01-20; !date 1-20" },
    { "", "预产期12月28号", "event_pregnancy=2026-12-28; !date 12-28" },
    { "", "预产期明年12月28号", "!date 12-28" },                    /* nobody knows that so early */
    { "", "她生日除夕", "birth=L--12-30; !date 2-5" },
    { "", "生日是大年三十", "birth=L--12-30; !date 2-5" },
    { "", "周一到周五要穿衬衫", "" },
    { "", "月底发工资才来买", "" },
    { "", "女儿后天要表演。明天下午来拿，给她留好", "!date 11-18; !pickup 11-17" },
    { "", "家长会讲座5号来试", "!visit 12-5" },
    { "", "周六来拿裤子，欠她一颗扣子", "!pickup 11-21; !promise" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* A whole note. */
static void
test_notes (void)
{
  static const Case cases[] = {
    { "", "她女儿今年上一年级，身高122，体重46斤，鞋码32。小姑娘喜欢紫色。晚上九点前不要打电话，发微信就行。",
      "+女儿 school_class=一年级; +女儿 height=122; +女儿 weight=23; +女儿 shoe_size=32; +女儿 colour_liked=紫色; contact_hours=21:00-24:00; "
      "contact_channel=wechat" },
    { GIRL, "朵朵快六岁了，身高115，裤子要拿130。喜欢粉色。周六下午带她来试羽绒服。",
      "1 height=115; 1 bottom_size=130; 1 colour_liked=粉色; !visit 11-21" },
    { "", "女儿叫小雨，今年15，在二中读初三，165高穿M。她自己155的个子，穿S。是王丽介绍来的。",
      "+小雨 person_name=小雨; +小雨 birth=2011; +小雨 school=二中; +小雨 school_class=初三; +小雨 height=165; +小雨 size=M; height=155; size=S; referrer=7" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What is understood by none of the readers, and is no reminder. */
static void
test_rest (void)
{
  static const struct { const char *note, *rest; } cases[] = {
    { "李姐中午十二点半下来,就那会儿有空。朵朵130，藏青的最喜欢。", "李姐中午十二点半下来,就那会儿有空。藏青的最喜欢" },
    { "给孩子买痛快，自己看半天又放下", "给孩子买痛快，自己看半天又放下" },
    { "朵朵穿130。答应下周三给她留白纱裙，裙长要过膝盖一点", "裙长要过膝盖一点" },
    { "朵朵穿130", NULL }, { "来过。", NULL }, { "", NULL }, { "好的，嗯！", NULL },
    { "每次来都要坐一会儿！\n朵朵130\n她喝红茶不放糖也不要奶", "每次来都要坐一会儿\n她喝红茶不放糖也不要奶" },
  };
  g_autoptr (ShukeCustomer) customer = make (GIRL);
  g_autoptr (ShukeRemarkOffer) into = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) offers = shuke_remark_read_told (cases[i].note, customer, today (), NULL, NULL);
      g_autoptr (GArray) reminders = shuke_note_read (cases[i].note, today (), customer);
      g_autofree char *rest = shuke_remark_dup_rest (cases[i].note, offers, reminders);

      g_assert_cmpstr (rest, ==, cases[i].rest);
    }
  into = shuke_remark_offer_new_rest ("爱坐一会儿", customer, today ());
  g_assert_cmpint (into->kind, ==, SHUKE_FACT_NOTE);
  g_assert_cmpstr (into->text, ==, "爱坐一会儿");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/told/whom", test_whom);
  g_test_add_func ("/told/body", test_body);
  g_test_add_func ("/told/taste", test_taste);
  g_test_add_func ("/told/reach", test_reach);
  g_test_add_func ("/told/notes", test_notes);
  g_test_add_func ("/told/rest", test_rest);
  return g_test_run ();
}
