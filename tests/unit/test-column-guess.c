/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings of our own writing, after what tills, member systems, mail programs and phones call their columns, parted
 * by |. Each must be right: the words are ours to know. */

#include <string.h>

#include "shuke-column-facts.h"

static const struct {
  ShukeField  field;
  const char *headings;
} known[] = {
  { SHUKE_FIELD_NAME,
    "顾客姓名|客人姓名|客户名称|会员名|VIP姓名|客人|联系人姓名|买家姓名|收货人姓名|真实姓名|全名|"
    "Full Name|Client Name|Customer|Contact Name|客戶姓名|顧客姓名|會員姓名|貴賓姓名|Member Name|"
    "customer_name|CustomerName|会员姓名*|姓 名|姓名（必填）|*姓名|宝妈姓名|妈妈姓名|家长姓名|"
    "Display Name|FN|顾客|客戶名稱|收件人|Buyer Name" },
  { SHUKE_FIELD_GIVEN_NAME,
    "First Name|名|Forename|given_name" },
  { SHUKE_FIELD_FAMILY_NAME,
    "Surname|姓氏|last_name|LastName|family name" },
  { SHUKE_FIELD_NICKNAME,
    "昵称|外号|小名|微信昵称|Nickname|網名|绰号|别名|会员昵称" },
  { SHUKE_FIELD_ADDRESS_FORM,
    "称呼|怎么称呼|敬称|Salutation|Prefix|尊稱|Honorific|客户称呼|如何称呼" },
  { SHUKE_FIELD_SEX,
    "性别|性別|Sex|gender|会员性别|性别(男/女)|男/女|Sex (M/F)" },
  { SHUKE_FIELD_PHONE,
    "手机号|会员手机|联系电话|联系方式|电话号码|移动电话|手机号码（登录账号）|手機|手機號碼|行動電話|"
    "聯絡電話|電話|Mobile|Mobile No.|Cell Phone|Phone Number|Tel|Tel.|Contact No.|Telephone|联系手机|"
    "手机1|电话2|备用手机|家庭电话|住宅电话|固话|座机|Home Phone|Work Phone|Phone 1 - Value|TEL;CELL|"
    "mobilePhone|客户电话|收货人电话|Primary Phone|連絡電話|商务电话|Business Phone|手提電話|妈妈电话" },
  { SHUKE_FIELD_WECHAT,
    "微信|微信号码|微信账号|WeChat|wechat_id|微信ID号|客户微信|微信號碼|WeChat No.|Weixin|wxid|个人微信" },
  { SHUKE_FIELD_EMAIL,
    "电子邮箱|邮件|E-mail|E-mail Address|email_address|電子郵件|電郵|信箱|邮箱地址|Email Address|"
    "E-mail 2 - Value|会员邮箱" },
  { SHUKE_FIELD_ADDRESS,
    "家庭住址|通讯地址|联系地址|收货地址|详细地址|快递地址|邮寄地址|省份|城市|省/市/区|所在城市|住址|"
    "居住地址|寄件地址|收件地址|Address|Street|City|State/Province|Mailing Address|Shipping Address|"
    "Home Address|Business Street|地址1|Address Line 1|商务地址 街道|住宅地址 市/县|区|所在地区|"
    "Home City|聯絡地址|Province" },
  { SHUKE_FIELD_NEIGHBOURHOOD,
    "小区|楼盘|所在小区|居住小区|小区名称|社区|屋苑|社區|Neighbourhood|Neighborhood|Residential Estate|"
    "住宅小区|哪个小区的" },
  { SHUKE_FIELD_BIRTHDAY,
    "过生日|她自己生日|出生年月|出生年月日|生日日期|公历生日|阳历生日|客户生日|顾客生日|Birthday|Birth Date|Date of Birth|"
    "DOB|birthdate|國曆生日|BDAY|出生日期（公历）|生日(月/日)|新历生日|國曆生日|妈妈生日|Bday" },
  { SHUKE_FIELD_LUNAR_BIRTHDAY,
    "农历生日|阴历生日|旧历生日|生日（农历）|生日(阴历)|農曆生日|Lunar Birthday|农历|农历出生日期" },
  { SHUKE_FIELD_CARD_NUMBER,
    "卡号|会员卡号|VIP卡号|会员号|会员编号|会员代码|客户编号|会员编码|顾客编号|客户代码|卡面号|實體卡號|"
    "會員編號|貴賓卡號|Card No.|Card Number|Membership Number|Member ID|Customer ID|Customer No|"
    "Loyalty Card Number|customer_code|memberNo|VIP号|客户ID|Customer Code|贵宾卡号" },
  { SHUKE_FIELD_TIER,
    "会员等级|等级|VIP等级|会员级别|卡类型|会员卡类型|会员类型|客户等级|卡级别|會員等級|會員級別|Tier|"
    "Membership Level|Member Tier|VIP Level|Loyalty Tier|会员卡级别|Level|Member Type|等级名称" },
  { SHUKE_FIELD_POINTS,
    "积分|当前积分|剩余积分|可用积分|积分余额|会员积分|现有积分|點數|會員點數|紅利點數|Points|"
    "Loyalty Points|Points Balance|Reward Points|总积分|積分餘額|卡内积分" },
  { SHUKE_FIELD_BALANCE,
    "余额|储值余额|卡内余额|账户余额|会员余额|储值|剩余金额|卡余额|預存餘額|購物金餘額|Balance|"
    "Account Balance|Store Credit Balance|Stored Value|储值卡余额|预存款余额|钱包余额|當前餘額" },
  { SHUKE_FIELD_TOTAL_SPEND,
    "累计消费|消费总额|总消费金额|累计消费额|消费累计|购物总额|总消费|累计购买金额|累積消費金額|"
    "Total Spend|Total Sales|Lifetime Spend|Lifetime Value|累计金额|历史消费总额|会员累计消费|消費總額" },
  { SHUKE_FIELD_VISIT_COUNT,
    "消费次数|到店次数|购买次数|来店次数|累计消费次数|订单数|交易次数|光顾次数|消費次數|來店次數|Visits|"
    "Number of Visits|Total Orders|Orders Count|Visit Count|购物次数|成交次数|Total Visits" },
  { SHUKE_FIELD_LAST_VISIT,
    "最近消费|最近消费时间|最后消费日期|上次消费|最近一次消费|最后到店|最近购买日期|上次到店时间|"
    "最後到店日|最近來店日期|Last Visit|Last Purchase|Last Purchase Date|Last Order Date|末次消费时间|"
    "最近一次到店日期|Last Visited|最后购物时间" },
  { SHUKE_FIELD_HEIGHT,
    "多高|现在身高|身高|身高(cm)|Height|身高cm|Height (cm)|身高/cm|会员身高" },
  { SHUKE_FIELD_SIZE,
    "穿几码|尺码|码数|尺寸|号型|衣服尺码|上衣码|裤子尺码|常穿尺码|尺碼|平时穿的尺码|Size|Clothing Size|常穿码数|"
    "裤码|下装尺码|穿衣尺码|尺码名称|裙子尺码|衣服码数" },
  { SHUKE_FIELD_SHOE_SIZE,
    "鞋码|鞋号|鞋子码数|鞋码(欧)|鞋碼|Shoe Size|鞋子尺码|穿鞋尺码|鞋子号码|Shoe size (EU)" },
  { SHUKE_FIELD_STYLE_PREFERENCE,
    "风格|喜欢的风格|风格喜好|穿衣喜好|喜好|款式偏好|喜好風格|Style Preference|Preferred Style|"
    "喜欢的款式|着装风格|穿着偏好|偏好风格|Preferences" },
  { SHUKE_FIELD_CHILD_NAME,
    "孩子姓名|宝宝姓名|宝宝名字|小孩名字|孩子小名|宝贝姓名|宝宝昵称|儿童姓名|寶寶姓名|小孩姓名|"
    "Child's Name|Baby Name|Kid Name|Children|宝宝小名|大宝姓名|孩子|女儿名字" },
  { SHUKE_FIELD_CHILD_SEX,
    "宝宝性别|孩子性别|小孩性别|宝贝性别|寶寶性別|Child Gender|Baby Gender|男孩/女孩|Child Sex|孩子男女" },
  { SHUKE_FIELD_CHILD_BIRTHDAY,
    "宝宝生日|孩子生日|宝宝出生日期|小孩生日|孩子出生年月|宝贝生日|寶寶生日|小朋友生日|Child Birthday|"
    "Child's DOB|Baby Birthday|Kid's Birthday|大宝生日|二宝生日|儿子生日" },
  { SHUKE_FIELD_CHILD_AGE,
    "孩子年龄|宝宝年龄|小孩几岁|Child Age|宝宝月龄|孩子多大" },
  { SHUKE_FIELD_CHILD_HEIGHT,
    "孩子身高|宝宝身高|小孩身高|身高（宝宝）|寶寶身高(cm)|Child Height|孩子身高cm|小朋友身高" },
  { SHUKE_FIELD_CHILD_SIZE,
    "孩子尺码|宝宝尺码|童装尺码（孩子）|小孩码数|孩子穿码|寶寶尺碼|Child Size|Kid's Size|孩子衣服尺码|"
    "小朋友码数" },
  { SHUKE_FIELD_GROUP,
    "标签|客户标签|分组|客户分组|会员标签|顾客标签|客户分类|標籤|會員標籤|分群|Tags|Group|Groups|"
    "Customer Group|Group Membership|Customer Tags|Segments|会员分组|客戶分群" },
  { SHUKE_FIELD_SOURCE,
    "来源|客户来源|会员来源|注册渠道|来源渠道|怎么知道我们的|获客渠道|如何得知本店|會員來源|"
    "Source|Lead Source|How did you hear about us?|从哪里知道我们|Referral Source|"
    "Customer Source|认识途径" },
  { SHUKE_FIELD_REFERRER,
    "介绍人|推薦人|Referred By|推荐人|介绍人姓名|推荐会员|老客户推荐|Referrer|Introduced by|谁介绍的|Who brought her" },
  { SHUKE_FIELD_CONSENT,
    "短信|簡訊|发短信|發簡訊|可发短信|能否发信息|可否发短信|能发消息|发消息行不行|愿不愿意收通知|可不可以发短信|是否同意接收短信|同意接收信息|是否接受推广|短信授权|愿意接收活动通知|是否允许营销|同意营销|接收短信|"
    "是否接收短信|同意接收簡訊|行銷同意|Accepts Marketing|Marketing Opt-in|SMS Consent|Email Opt In|"
    "Opt-in|Accepts SMS Marketing|是否同意发短信|隐私授权|Consent" },
  { SHUKE_FIELD_NOTE,
    "备注|备注信息|说明|会员备注|客户备注|備註|附註|其他备注|Notes|Note|Remarks|Comments|Comment|Memo|"
    "备注：|订单备注|Customer Note|备注栏|留言" },
  { SHUKE_FIELD_MIND_NOTE,
    "注意事项|特别注意|禁忌|忌讳|特殊要求|不喜欢|雷区|注意|特別注意|Special Requests|Allergies|"
    "Special Attention|特别提醒|需要注意的事|过敏|Alert" },
  { SHUKE_FIELD_SALE_DATE,
    "销售日期|销售时间|交易日期|购买日期|消费日期|下单时间|付款时间|日期|成交日期|开单日期|单据日期|"
    "結帳日期|消費日期|Date|Sale Date|Order Date|Transaction Date|Purchase Date|购物日期|消费时间|"
    "结账时间|訂單日期|营业日期" },
  { SHUKE_FIELD_RECEIPT_NUMBER,
    "单号|订单号|小票号|流水号|订单编号|单据编号|销售单号|交易流水号|小票编号|發票號碼|訂單編號|"
    "Order No.|Order ID|Receipt No.|Receipt Number|Invoice No.|Transaction ID|Order Number|零售单号|"
    "凭证号|單號|单据号" },
  { SHUKE_FIELD_STYLE_NUMBER,
    "款号|货号|商品编码|商品编号|商品条码|条形码|条码|款式编号|产品编号|货品编号|商品货号|SKU编码|貨號|"
    "商品編號|Style Number|Item Code|Product Code|SKU|Barcode|Article No.|Style Code|Item No.|款式编码|"
    "产品货号|商品款号|Product ID|UPC" },
  { SHUKE_FIELD_ITEM_NAME,
    "商品名称|品名|货品名称|商品|款式名称|产品名称|款名|衣服名称|商品名稱|品名規格|Product Name|Item|"
    "Item Description|Product|Product Title|Item name|宝贝标题|货名|产品" },
  { SHUKE_FIELD_CATEGORY,
    "类别|分类|品类|大类|小类|商品分类|商品类别|商品类型|货品类别|產品類別|商品分類|Category|"
    "Product Type|Product Category|类目|商品大类|款式类别|Item Category|服装类别" },
  { SHUKE_FIELD_BRAND,
    "品牌|品牌名称|商品品牌|牌子|Brand Name|Brand|品牌名" },
  { SHUKE_FIELD_SEASON,
    "季节|季度|商品季节|年份|适用季节|上市季节|季節|Season|Collection Season|年季|所属季节|产品季节" },
  { SHUKE_FIELD_COLOUR,
    "颜色|颜色名称|色号|花色|商品颜色|色系|顏色名稱|Color|Color Name|Colour Name|颜色编码|款式颜色|配色|"
    "產品顏色" },
  { SHUKE_FIELD_QUANTITY,
    "数量|件数|销售数量|购买数量|商品数量|销量|數量|購買件數|Qty|Quantity|QTY|Quantity Sold|Units|Pcs|"
    "购买件数|Units Sold|Lineitem quantity" },
  { SHUKE_FIELD_LIST_PRICE,
    "吊牌价|标价|原价|零售价|单价|吊牌金额|标签价|建议零售价|商品原价|吊牌价(元)|定價|原價|List Price|"
    "Tag Price|Original Price|MSRP|RRP|零售单价|Unit Price|Price|牌价|市场价|Regular Price|售价" },
  { SHUKE_FIELD_PAID_PRICE,
    "实收|实付金额|实收金额|成交价|实付价|折后价|成交金额|实际支付|实付款|实际售价|實付金額|實收|Paid|"
    "Amount Paid|Net Price|Sold Price|Paid Amount|应收金额|小计|折后金额|实际付款金额|結帳金額|销售金额|"
    "支付金额|Net Sales|实收款" },
  { SHUKE_FIELD_DISCOUNT,
    "折扣|折扣率|优惠金额|打折|优惠|折扣额|商品折扣|會員折扣|Discount|Discount %|Discount Amount|"
    "折扣金额|減免金額|让利金额|折數" },
  { SHUKE_FIELD_COST,
    "成本|成本价|进价|采购价|进货价|商品成本|進貨價|Cost|Cost Price|Unit Cost|参考进价|成本单价|成本金额|"
    "Wholesale Price" },
  { SHUKE_FIELD_PAYMENT,
    "付款|付款方式|支付方式|收款方式|结算方式|支付类型|付款類型|結帳方式|Payment Method|Payment Type|"
    "Tender Type|支付渠道|付款渠道|Payment|支付方式名称|买单方式" },
  { SHUKE_FIELD_STAFF,
    "导购|导购员|营业员|店员|销售员|服务导购|专属导购|導購|店員|銷售人員|Sales Associate|Salesperson|"
    "Staff|Cashier|Served By|Sold By|Employee|导购姓名|收银员|开单人|服务人员|所属导购|業務員|营业员姓名" },
  { SHUKE_FIELD_SINCE,
    "来登记那天|开卡日期|注册时间|创建时间|入会日期|入会时间|办卡日期|会员开卡日期|建檔日期|加入日期|註冊時間|成为会员时间|首次到店日期|"
    "Join Date|Member Since|Customer Since|Date Joined|Registration Date|date_registered|First Visit" },
  { SHUKE_FIELD_IGNORE,
    "门店名称|所属门店|开卡门店|店铺|修改时间|更新时间|有效期|到期时间|"
    "过期日期|会员状态|卡状态|状态|身份证|身份证号码|证件号码|登录密码|支付密码|密碼|身分證字號|序号|"
    "行号|头像|职业|行业|公司|公司名称|职位|部门|学历|婚姻状况|星座|血型|QQ|QQ号|微博|传真|网址|年龄|"
    "体重|是否启用|单位|计量单位|库存|供应商|面料|材质|毛利|提成|积分有效期|创建人|操作时间|Company|"
    "Organization Name|Job Title|Department Name|Website|Fax|Home Fax|Password|ID Card No.|Store|"
    "Store Name|Status|Expiry Date|Created At|Updated At|Phone 2 - Label|"
    "E-mail 1 - Type|Address 1 - Type|Middle Name|Name Suffix|Photo|Avatar|Occupation|Hobby|Spouse|"
    "Language|Priority|Sensitivity|Anniversary|Web Page|UnionID|微信OpenID|配偶|配偶姓名|紧急联系人|"
    "紧急联系人电话|会员到期日|充值金额|累计充值|赠送金额|优惠券|消费门店|备用字段1|拼音|助记码|"
    "国籍|民族|业余爱好|纪念日|Assistant's Name|經理姓名|统一编号|發票抬頭|店號|"
    "平均客单价|客单价|税额|快递单号|物流公司|运费|首次消费时间|注册门店|推荐人手机|"
    "商品图片|退货数量|IP地址" },
};

/* Not one of these may be taken for something. */
static const char *const strange[] = {
  "", " ", "1", "-", "列1", "Column1", "abc", "司机电话", "某某姓名", "生日礼物偏好", "电话生日", "姓名年龄性别", "颜色/尺码",
  "是否加微信", "不同意推广", "上次积分变动额", "phone birthday", "total", "名称", "类型", "信息", "合计次数金额",
  "请在这里填写您的宝贵意见和建议谢谢", "\xFF\xFE", "(", "（）", "///", "||", "\n\n",
};

static void
test_known (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (GStrv) headings = g_strsplit (known[i].headings, "|", -1);

      for (char **heading = headings; *heading != NULL; heading++)
        {
          ShukeField field = shuke_column_guess (*heading);

          if (field != known[i].field)
            g_error ("\"%s\" is %s, not %s", *heading, shuke_field_get_label (field), shuke_field_get_label (known[i].field));
        }
    }
}

static void
test_strange (void)
{
  g_autofree char *longest = g_strnfill (10 * 1024 * 1024, 'x');

  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      ShukeField field = shuke_column_guess (strange[i]);

      if (field != SHUKE_FIELD_UNKNOWN && field != SHUKE_FIELD_IGNORE)
        g_error ("\"%s\" is taken for %s", strange[i], shuke_field_get_label (field));
    }
  g_assert_cmpint (shuke_column_guess (NULL), ==, SHUKE_FIELD_UNKNOWN);
  g_assert_cmpint (shuke_column_guess (longest), ==, SHUKE_FIELD_UNKNOWN);
}

/* Script, width, case, blanks and marks change nothing. */
static void
test_forms (void)
{
  static const struct {
    const char *heading;
    ShukeField  field;
  } cases[] = {
    { "會員卡號", SHUKE_FIELD_CARD_NUMBER },
    { "ＷｅＣｈａｔ　ＩＤ", SHUKE_FIELD_WECHAT },
    { "  手 机 号 码 ：", SHUKE_FIELD_PHONE },
    { "*手机号", SHUKE_FIELD_PHONE },
    { "【手机号】", SHUKE_FIELD_PHONE },
    { "手机号\n（必填）", SHUKE_FIELD_PHONE },
    { "\xEF\xBB\xBF姓名", SHUKE_FIELD_NAME },
    { "姓名\xE2\x80\x8B", SHUKE_FIELD_NAME },
    { "LAST_VISIT_DATE", SHUKE_FIELD_LAST_VISIT },
    { "lastVisitDate", SHUKE_FIELD_LAST_VISIT },
    { "3. 手机号", SHUKE_FIELD_PHONE },
    { "手机号2", SHUKE_FIELD_PHONE },
    { "身高（孩子）", SHUKE_FIELD_CHILD_HEIGHT },
    { "生日（农历）", SHUKE_FIELD_LUNAR_BIRTHDAY },
    { "生日(农历/阴历)", SHUKE_FIELD_LUNAR_BIRTHDAY },
    { "生日（公历/农历）", SHUKE_FIELD_BIRTHDAY },
    { "农历/阳历", SHUKE_FIELD_IGNORE },
    { "陽曆、農曆", SHUKE_FIELD_IGNORE },
    { "Lunar / Solar", SHUKE_FIELD_IGNORE },
    { "农历", SHUKE_FIELD_LUNAR_BIRTHDAY },
    { "称谓(先生/女士)", SHUKE_FIELD_ADDRESS_FORM },
    { "billing_first_name", SHUKE_FIELD_GIVEN_NAME },
    { "payment_method_title", SHUKE_FIELD_PAYMENT },
    { "是否願意收到優惠訊息", SHUKE_FIELD_CONSENT },
    { "接待时注意", SHUKE_FIELD_MIND_NOTE },
    { "免费等级", SHUKE_FIELD_TIER },
    { "會員卡別", SHUKE_FIELD_TIER },
    { "Transaction Count", SHUKE_FIELD_VISIT_COUNT },
    { "Square Customer ID", SHUKE_FIELD_CARD_NUMBER },
    { "商家备注", SHUKE_FIELD_NOTE },
    { "电话（导购）", SHUKE_FIELD_IGNORE },
    { "款号/货号", SHUKE_FIELD_STYLE_NUMBER },
    { "身份证/密码", SHUKE_FIELD_IGNORE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeField field = shuke_column_guess (cases[i].heading);

      if (field != cases[i].field)
        g_error ("\"%s\" is %s", cases[i].heading, shuke_field_get_label (field));
    }
}

static ShukeField
guess (const char *heading)
{
  return shuke_column_guess_fact (heading, shuke_column_guess (heading));
}

/* A fact's whole name heads a column of it. */
static void
test_facts (void)
{
  static const struct { const char *headings; ShukeFactKind kind; gboolean child; } cases[] = {
    { "职业|職業|Occupation", SHUKE_FACT_OCCUPATION, FALSE }, { "爱好|興趣", SHUKE_FACT_INTEREST, FALSE },
    { "婚姻状况", SHUKE_FACT_MARRIAGE, FALSE }, { "体重|体重(kg)|體重（公斤）|Weight in kg", SHUKE_FACT_WEIGHT, FALSE },
    { "喜欢的颜色|颜色", SHUKE_FACT_COLOUR_LIKED, FALSE }, { "公司", SHUKE_FACT_EMPLOYER, FALSE }, { "Home town", SHUKE_FACT_HOMETOWN, FALSE },
    { "孩子 2：学校|孩子學校|Child 1: School|Child’s school", SHUKE_FACT_SCHOOL, TRUE }, { "宝宝的爱好", SHUKE_FACT_INTEREST, TRUE },
    { "账期|月结|Pays within", SHUKE_FACT_TERM_PAYMENT, FALSE }, { "信用额度", SHUKE_FACT_TERM_CREDIT, FALSE },
    { "发票抬头|抬头", SHUKE_FACT_TERM_INVOICE, FALSE }, { "看重质量|看重品質", SHUKE_FACT_EXPECTS_QUALITY, FALSE },
    { "Discount she always gets", SHUKE_FACT_TERM_DISCOUNT, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) headings = g_strsplit (cases[i].headings, "|", -1);

      for (guint k = 0; headings[k] != NULL; k++)
        {
          ShukeFactKind kind;
          gboolean child;

          if (!shuke_field_get_fact (guess (headings[k]), &kind, &child) || kind != cases[i].kind || child != cases[i].child)
            g_error ("\"%s\" is %s", headings[k], shuke_field_get_label (guess (headings[k])));
        }
    }
}

/* What has a field of its own keeps that, and a word that is only like a fact's is none. */
static void
test_no_facts (void)
{
  static const struct { const char *heading; ShukeField field; } cases[] = {
    { "姓名", SHUKE_FIELD_NAME }, { "手机", SHUKE_FIELD_PHONE }, { "孩子 1 身高", SHUKE_FIELD_CHILD_HEIGHT }, { "身高", SHUKE_FIELD_HEIGHT },
    { "鞋码", SHUKE_FIELD_SHOE_SIZE }, { "鞋", SHUKE_FIELD_SHOE_SIZE }, { "存/欠", SHUKE_FIELD_BALANCE }, { "衣/裤码", SHUKE_FIELD_SIZE }, { "备注", SHUKE_FIELD_NOTE }, { "work", SHUKE_FIELD_KEPT }, { "talk", SHUKE_FIELD_UNKNOWN },
    { "身份证", SHUKE_FIELD_IGNORE }, { "折扣", SHUKE_FIELD_DISCOUNT }, { "价格", SHUKE_FIELD_LIST_PRICE }, { "服务", SHUKE_FIELD_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (guess (cases[i].heading) != cases[i].field)
      g_error ("\"%s\" is %s", cases[i].heading, shuke_field_get_label (guess (cases[i].heading)));
}

/* What has no field of its own is hers all the same; what is the program's, and what must never be kept, is not. */
static void
test_kept (void)
{
  static const struct { const char *headings; ShukeField field; } cases[] = {
    { "QQ|QQ号|LINE|LINE ID|微博|抖音号|小红书|小紅書號|网址|Web Page|Instagram|QQ and other accounts|QQ 及其他账号|QQ 與其他帳號", SHUKE_FIELD_ACCOUNT },
    { "传真|星座|血型|年龄|生肖|国籍|纪念日|配偶|配偶姓名|老公电话|紧急联系人电话|门店名称|会员状态|积分有效期|平均客单价|快递单号|Language|"
      "Middle Name|行业|Spouse|Assistant's Name|学校", SHUKE_FIELD_KEPT },
    { "身份证|身份证号码|登录密码|支付密碼|QQ密码|身分證字號|Password|ID Card No.|银行卡|序号|行号|头像|修改时间|更新时间|创建人|操作时间|UnionID|"
      "微信OpenID|商品图片|IP地址|是否启用|Created At|Photo", SHUKE_FIELD_IGNORE },
    { "推荐人手机", SHUKE_FIELD_REFERRER }, { "同意日期|Consent date", SHUKE_FIELD_CONSENT_DAY }, { "姓名", SHUKE_FIELD_NAME },
    { "某某", SHUKE_FIELD_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) headings = g_strsplit (cases[i].headings, "|", -1);

      for (guint k = 0; headings[k] != NULL; k++)
        if (guess (headings[k]) != cases[i].field)
          g_error ("\"%s\" is %s", headings[k], shuke_field_get_label (guess (headings[k])));
    }
}

static void
test_labels (void)
{
  for (guint i = 0; i < shuke_field_count (); i++)
    {
      const char *label = shuke_field_get_label (i);

      ShukeField field;

      g_assert_true (label != NULL && *label != '\0');
      g_assert_true (shuke_field_from_id (shuke_field_get_id (i), &field));
      g_assert_cmpuint (field, ==, i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-guess/known", test_known);
  g_test_add_func ("/column-guess/strange", test_strange);
  g_test_add_func ("/column-guess/forms", test_forms);
  g_test_add_func ("/column-guess/facts", test_facts);
  g_test_add_func ("/column-guess/no-facts", test_no_facts);
  g_test_add_func ("/column-guess/kept", test_kept);
  g_test_add_func ("/column-guess/labels", test_labels);
  return g_test_run ();
}
