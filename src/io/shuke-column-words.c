/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The vocabulary of column headings: words and the ideas they carry, headings that must be known as a whole, and the
 * rules from ideas to fields. Collected from what tills, member systems, mail programs and phones call their columns.
 * Only tables; the reading is in shuke-column-guess.c. */

#include "shuke-column-words.h"

#define ANYTHING G_MAXUINT64

const ShukeColumnWord shuke_column_words[] = {
  { IDEA_REFERRER,
    "直推人|推广人|引流人|带来人|邀请会员|推荐会员|推荐客户|介绍会员|老客推荐|朋友介绍人|推荐人|介绍人|"
    "推荐|介绍|转介绍|邀请人|老带新|引荐人|referred by|referrer|referral|introduced by|recommended by|"
    "referred|引用者|引荐" },
  { IDEA_DISCOUNT,
    "促销额|商家优惠|平台优惠|店铺优惠|会员优惠|优惠合计|优惠总额|促销优惠|促销折扣|立减|立减金额|直降|"
    "满减金额|优惠减免|券后优惠|disc|disc %|折扣比例|折扣系数|打几折|几折|折扣数|折扣力度|单品折扣|"
    "整单折扣|优惠额|优惠价差|省了|折扣|优惠|打折|减免|让利|折|抹零|折扣率|折让|discount|discounts|"
    "markdown|rebate|off|discount rate|discount amount|满减|折数|减价" },
  { IDEA_SEASON,
    "年代|产品年代|商品年代|系列年份|季节系列|适用季节|季节年份|年份波段|上市年份|年份季|款式年份|"
    "商品年份|年季度|季节|季|季度|波段|年份|上市|年季|春夏秋冬|season|collection|year season|年度|"
    "款式季节|产品季|seasons|seasonality" },
  { IDEA_DROP,
    "address company|"
    "系列|主题|产品系列|跟进|回访|下次|服务费|费率|费用类型|抵用|抵扣|dietary|restrictions|"
    "favorite service|favourite service|service|services|收集者|收集人|采集人|归档|阶段|商机|线索|意向|"
    "审批人|抄送|附件|二维码链接|小程序|公众号|app|版面|频道|赠券|券码|券号|卡券|券名|券类型|券金额|风险|"
    "计算|建议|上架|下架|建立|经销商|下级|自动|自动编号|系统编号|内部编号|人数|预产期|最后更新|最后登录|"
    "最后修改|登录时间|登陆|登录次数|login|logged in|last login|signed in|fulfillment|financial|shipped|"
    "fulfilled|cancelled at|risk|gateway|discount code|payment status|order status|payment terms|"
    "payment reference|payment id|outstanding|due|duties|merchant|merchant id|shopify|weight unit|"
    "visibility|published|variant|template|archived|is active|active|inactive|enabled|disabled|blocked|"
    "username|user name|login name|登录名|登录名称|用户账号|session|campaign|utm|media|browser|os|"
    "platform|平台|终端|设备号|系统|版次|文化程度|政治面貌|健康|病史|房号|座号|桌号|包厢|技师|美容师|"
    "项目名称|服务项目|服务项|车位|房型|入住|退房|人均|坪效|排名|名次|占比|百分比|比例|比率|同比|环比|"
    "目标|达成|达标|任务|业绩|奖金|奖励|返利|返现|返佣|扣点|手续费|找零|抹零金额|挂单|整单|班次|交班|"
    "机号|pos机|收银机|台号|重量|体积|箱号|批次|批号|有效天数|保质期|生产日期|质检|执行标准|安全类别|"
    "洗涤|成分|克重|填充物|里料|版型|袖型|领型|厚薄|厚度|图片地址|主图|视频|详情|卖点|关键字描述|"
    "可用库存|在库|在途|调拨|盘点|损益|期初|期末|入库|出库|调出|调入|补货|缺货|停产|首单|加单|齐码|断码|"
    "尺码组|颜色组|吊牌号|吊牌名|合同|协议|授权码|邀请码|分享|裂变|团长|拼团|砍价|秒杀|直播|主播|"
    "粉丝数量|关注时间|取关时间|扫码|签到|成长值|经验值|信用分|信誉|积分状态|积分类型|积分比例|余额状态|"
    "密保|支付密码|人脸|指纹|nfc|rfid|指定|负责区域|权限|角色|管理员|role|permission|admin|卡片|卡片状态|"
    "客户头像|头|商家|消费项目|店家|平均|均价|客单价|客单|average|avg|初始|账号|帐号|会员账号|会员帐号|"
    "规格型号|规格|申请表|兑换|账户类型|抬头|发票抬头|verified|auth|src|头像链接|登录|签名|生日类型|"
    "生日提醒|生日月份|计量单位|计量|库位|货架|身份证字号|身分证字号|字号|简介|简码|助记符|倍率|流失率|"
    "月份|会员天数|天数|特权|等级有效期|会员有效期|体型|肤色|身材|皮肤|发型|脸型|血型|社群|群名|群|"
    "department name|departments|unsubscribed at|country code|phone code|area code|区号|国家代码|图号|"
    "状态|到期|有效期|过期|密码|身份证|身份证号|身份证号码|证件|证件号|证件号码|证件类型|身分证|护照|"
    "头像|图片|照片|相片|网址|主页|openid|open id|unionid|union id|学历|职业|行业|婚姻|婚姻状况|婚否|"
    "星座|民族|国籍|籍贯|qq|微博|抖音|小红书|快手|修改|更新|删除|序号|行号|序|库存|传真|职位|职务|职称|"
    "部门|税|税额|税率|税号|统编|统一编号|提成|毛利|利润|体重|腰围|胸围|臀围|三围|肩宽|腰|袖长|裤长|学校|"
    "幼儿园|班级|年级|发票|型号|归属地|运营商|拼音|首字母|助记码|充值|赠送|优惠券|券|代金券|供应商|厂家|"
    "厂商|面料|材质|产地|父卡|副卡|主卡|银行卡|银行|礼品卡|礼品|礼物|积分到期|失效|截止|生效|冻结|挂失|"
    "注销|停用|启用|黑名单|信用|额度|欠款|赊账|退货|退款|取消|毛重|审核|审批|制单|制单人|录入人|创建人|"
    "修改人|网页|网站|后缀|中间名|寻呼机|呼机|电报|里程|敏感度|私有|优先级|缩写|语言|账户|帐户|纪念日|"
    "忙闲|目录|业余爱好|爱好|兴趣|收入|车牌|车型|生肖|属相|邮编|邮政编码|备用|版本|ip|经度|纬度|设备|"
    "二维码|url|链接|排序|隐藏|父|上级|所属组织|password|passwd|pwd|pin|ssn|national id|government|"
    "passport|id card|identity card|identity|status|expiry|expires|expiration|expire|valid|validity|"
    "until|photo|picture|image|avatar|web|website|web page|webpage|homepage|home page|facebook|twitter|"
    "instagram|linkedin|skype|job|job title|title of job|occupation|profession|nationality|race|religion|"
    "education|marital|marital status|zodiac|weight|waist|bust|hip|chest|inseam|school|fax|pager|telex|"
    "isdn|tty|tdd|callback|radio|tax|vat|commission|margin|profit|stock|inventory|on hand|supplier|"
    "vendor|manufacturer|material|fabric|deleted|is deleted|created|updated|modified|created by|"
    "updated by|created at|updated at|middle name|additional name|suffix|name suffix|maiden name|yomi|"
    "phonetic|pinyin|initials|file as|short name|hobby|hobbies|interests|interest|mileage|sensitivity|"
    "priority|private|subject|language|locale|account|billing information|directory server|"
    "internet free busy|anniversary|event|custom field|website url|im|serial|row|row no|line no|"
    "line number|index|seq|sequence|coupon|coupons|voucher|gift card|giftcard|refund|refunded|returned|"
    "return|cancelled|shipping fee|tax exempt|longitude|latitude|version|device|sync|external id|salary|"
    "income|postal code|zip|zip code|postcode|zipcode|postal|middle|second name|user defined|keyword|"
    "initial|im service|social|currency|币种|币别|货币|hs code|tags color|最低|最高|会龄|上限|下限|净重|"
    "失败|原因|结果|处理|流失|沉睡|活跃|打印|导出|导入|操作|编辑|查看|选择|勾选|全选|推广员|分销|佣金|"
    "授信|绑定|关注|取关|粉丝数|最爱|权益|折上折|生日礼|赠品|套餐|剩余次数|次卡|疗程|预约|到期日|"
    "到期时间|有效期至|失效日期|截止日期|有效期限|到期日期|opt out|unsubscribed|unsubscribe|"
    "do not contact|退订|拒收|拒绝|不接收|勿扰|未接" },
  { IDEA_QUANTITY,
    "总销售数量|销售总数量|销售总件数|总销量|数量合计|合计件数|总购买数量|购买总数量|购买总件数|销售数|"
    "购买数|购买量|购买件|售出件数|售出数量|成交量|出货量|pieces sold|no of pieces|number of pieces|"
    "item quantity|出货数量|销货数量|订购数量|购入数量|实际数量|销售件数|购买件数|成交件数|总件数|总数量|"
    "合计数量|件数合计|units purchased|qty sold|item count|items sold|no of items|数量|件数|销量|数|件|"
    "个数|quantity|qty|pcs|pieces|units|number of items|units sold|quantities|双数|条数|几件|数目|销数" },
  { IDEA_PAID,
    "支付总价格|支付总价|总支付金额|总实付|总实收|商品实付金额|商品实付|醒购价|sold for|sold at|paid for|"
    "customer paid|net paid|到手价|到手金额|实际到账|实付到账|收款金额|实收现金|收款额|已付|已付金额|"
    "已收|已收金额|客户实付|顾客实付|实际消费|实际消费金额|本单实收|结算后|卖出价|卖出金额|实卖价|"
    "成交实价|支付总额|支付总金额|订单实付|订单实付金额|买家实付|买家实际支付金额|买家应付货款|"
    "实际售出价|折让后|折后单价|折后销售额|折后价格|优惠后价格|优惠后金额|实付单价|实收单价|net sale|"
    "net amount paid|selling total|extended price|ext price|sale total|item total|line amount|"
    "price after discount|discounted amount|final amount|total amount paid|actual paid|actual amount|"
    "实际成交金额|实销额|含税金额|应付金额|应付总额|销货金额|銷貨金額|结帐金额|结账金额|实际金额|"
    "实际销售价|实际成交价|实际销售金额|实收总额|实付总额|净销售额|净销售|买单金额|结单金额|最终价|"
    "最终成交价|付款总额|收银金额|实销金额|实销价|折后总价|折后实收|现价|活动价|优惠价|会员价|vip价|"
    "promotional price|sale amount|selling amount|sales amount|net total|grand total|付款实收|实收|实付|"
    "实销|折后|应收|应付|实际|净额|实售|成交价|到手|折后价|实付款|实收款|实际支付|实际付款|实际收款|"
    "实付价|结算价|成交单价|结算额|实收额|实付额|折后额|优惠后|打折后|小计|amount paid|paid|net|"
    "net price|net sales|price paid|actual price|final price|paid amount|net amount|line total|subtotal|"
    "sub total|amount due|discounted price|transaction amount|sold price|total paid|received|实收合计|"
    "付款额|实价|实卖|卖价|折实|交易价|实际成交|实际价格|实际售价|actual|final|应付款" },
  { IDEA_FILL,
    "square|lightspeed|woocommerce|有赞|微盟|淘宝|天猫|京东|拼多多|"
    "免费|付费|收到|时|时候|吗|呢|"
    "明细|归属|一级|二级|三级|汇总|per item|per unit|each|item level|per|at store|instore|累计至今|"
    "次序号|现用|现用的|含税|不含税|人民币|rmb|cny|twd|ntd|hkd|usd|nt|hk|新台币|港币|实|个人信息|会员的|"
    "顾客的|客户的|客人的|要求填|重要|真实有效|仅限|参考|手写|按|档案|客史|基本资料|会员档案|会员资料|"
    "line item|sale line|order line|header|平|平时|常|常穿|穿|穿的|姓名资料|地址资料|保密|栏|列|属性|项|"
    "字|人士|姐|事|cm|kg|情况|记录|格式|注|见|同|号码本|登录账号|示例|身体|最近的话|最常用|会员系统|全称|"
    "原|大货|设计|内部|厂|厂内|该客户|目前的|现|自己|主|副本|第|注明|value|元|联系|的|信息|资料|所|在|"
    "个人|您的|您|我的|请填写|填写|必填|选填|可选|选填项|必填项|我|你|你的|当前的|所属|目前|本次|现在|"
    "主要|默认|常用|首选|第一|第二|第三|家庭|住宅|移动|新|详细|具体|基本|基础|通讯|通信|联络|有效|真实|"
    "字段|名单|一|二|三|了|是|为|和|与|或|及|多少|哪个|哪|什么|几|请|可|填|内容|单个|人|用|一下|阳历|"
    "公历|新历|国历|西历|solar|gregorian|如|例|等|home|other|primary|main|personal|the|of|a|an|your|her|"
    "his|their|our|my|and|or|for|to|us|in|current|formatted|full|info|information|details|detail|data|"
    "optional|required|please|default|new|general|basic|custom|s|平常|最常|通常|习惯|日常|大概|约|多|"
    "其中|名下|本店|我店|本|该|此|如何|怎么|怎样|成人|女士|女装|男装|童装|女|男|大人|car|box|line 1|"
    "line 2|line1|line2|line 3|usual|usually|wears|worn|typical|normal|regular|us size|eu|uk|cn|欧码|"
    "国码|美码|mr|mrs|ms|total of|by|with|we|you|can|may|do|did|does|she|he|they|how|what|which|数据|ok" },
  { IDEA_PHONE,
    "绑定手机|绑定手机号|绑定电话|注册手机|注册手机号|注册电话|登录手机|登录手机号|登陆手机|预留手机|"
    "预留手机号|预留电话|预留号码|短信号码|本机号码|手机账号|私人电话|私人手机|主要电话|单位主要电话|"
    "连络电话|连络方式|连络手机|mobile no|mobile number|备用手机|备用电话|备用号码|移动电话号码|手机号1|"
    "手机号2|handset|tel no|telephone no|telephone number|phone no|mobile phone no|mob no|手机及电话|"
    "联系人手机|cellphone number|hp number|手机|电话|手机号|手机号码|电话号码|联系方式|联系电话|移动电话|"
    "手提|联络方式|座机|固话|固定电话|联系号码|行动电话|联络电话|手提电话|移动号码|通讯方式|电话号|"
    "手机电话|手机号吗|tel|telephone|mobile|cell|cellphone|phone|mobile phone|cell phone|phone number|"
    "phones|handphone|mobilephone|contact number|contact no|contact phone|contact tel|"
    "contact information|contact info|whatsapp|hp no|手机联系方式|大哥大|联系手机|常用电话|常用手机|"
    "回电话|手机1|行动|tele|ph|mob|msisdn|移动手机|小灵通|联络手机|市话" },
  { IDEA_EMAIL,
    "邮箱账号|邮箱帐号|注册邮箱|绑定邮箱|登录邮箱|电邮地址|电子邮箱地址|伊妹儿|邮箱|电子邮件|电邮|"
    "电子邮箱|电子信箱|信箱|邮件|email|e mail|mail|emails|mailbox|email address|e mail address|邮箱号|"
    "电子邮件地址|邮件地址|邮箱地址" },
  { IDEA_WECHAT,
    "绑定微信|注册微信|常用微信|个人微信|工作微信|微信手机号|we chat|we chat id|we chat no|wxid|"
    "we chat account|微信|微信号|微信id|微信账号|微信号码|weixin|wechat|wechat id|wx|vx|v信|wei xin|"
    "wechatid|微信帐号|wechat account|wechat no|微信联系|薇信" },
  { IDEA_ADDRESS,
    "现居地|现居住地|城区|单元楼号|楼号|门牌号|单元|房号地址|其他地址|其它地址|家庭地址|商务地址|"
    "住宅地址|县级市|乡|街镇|住地|居所|府上|hometown|home town|building|apartment|apt|unit no|flat|"
    "house no|block|village|address line|address 1|address 2|line|district county|区域地址|所在区域|"
    "所在省|所在市|所在区|省区|地市|县区|弄|巷|村|大道|街道地址|地址|住址|省|市|区|县|省份|城市|街道|"
    "所在地|地区|住处|居住地|通讯处|家庭住址|住所|区域|街|区县|国家|自治区|乡镇|镇|省市区|省市|地点|州|"
    "通信地址|家住|居住地址|address|street|city|province|state|country|region|district|county|town|addr|"
    "street address|postal address|mailing address|addresses|po box|extended address|住家|现住址|常住地|"
    "住在|门牌|門牌|街区|路|行政区|家|residence|suburb|邮递区号|县市|鄉鎮" },
  { IDEA_CARD | IDEA_NUMBER,
    "磁条卡号|条码卡号|芯片卡号|感应卡号|储值卡号|积分卡号|vip卡号|贵宾号|会员条码|电子卡号|新卡号|"
    "卡片编号|卡片号|会员卡号码|ic卡号|会员磁卡号|member card no|card no|card number|vip no|贵宾卡号|"
    "会员识别码|卡号|卡面号|卡面号码|卡编号|实体卡号|卡号码|磁卡号|内码卡号|卡内号" },
  { IDEA_BALANCE,
    "账上余额|账面余额|卡上余额|剩余储值|储值剩余|剩余储值金|剩余预存|剩余充值|储值结余|account balance|"
    "预存款|预存款余额|预付款|当前余额|账户余额|帐户余额|会员账户余额|回馈金|购物金|会员余额|卡余|卡内|"
    "储值账户|储值账户余额|本金余额|账户金额|帐户金额|账户剩余金额|prepaid balance|余额|储值|钱包|预存|"
    "结余|储值金|剩余|储值卡余额|卡余额|存款|预付|balance|store credit|wallet|credit balance|"
    "stored value|prepaid|储值余额|可用|可用余额|当前|现有|剩余金额|卡内余额|credit|购物金余额" },
  { IDEA_HEIGHT,
    "多高|几高|有多高|现在多高|净身高|裸高|身高体重身高|身高cm|身高厘米|height cm|身高|个子|个头|身长|height|tall" },
  { IDEA_SIZE,
    "上身尺码|裤装尺码|裙码|文胸尺码|文胸码|内衣码|内衣尺码|上装尺码|上装码|下装码|裙装尺码|外套尺码|"
    "衬衫尺码|t恤尺码|西装尺码|连衣裙尺码|牛仔裤码|裤子码数|穿衣大小|dress size|shirt size|pant size|"
    "pants size|trouser size|top size|bottom size|jacket size|waist size|bra size|合身尺码|合适尺码|"
    "常穿码数|常穿尺码|穿着码数|尺号|平时尺码|尺码数|尺码大小|号数|尺码cm|衣着尺码|着装尺码|穿着尺码|"
    "穿什么码|穿多大码|尺寸码|通常尺码|尺码|码数|尺寸|码|号型|穿码|衣码|身码|尺码号|大小码|穿多大|穿几码|"
    "大小|号码大小|码号|常穿码|size|sizes|clothing size|size name|size code|尺寸大小|衣服号|穿衣尺码|"
    "穿衣码|尺码编码|尺码名称|规码|size label|裤码|衣服码数|衣服尺码|上衣码|尺码规格" },
  { IDEA_CHILD,
    "萌娃|萌宝|小主|小公主|小王子|幼童|小童|婴童|家中孩子|家有宝贝|little one|kids names|小孩儿|毛孩子|"
    "长子|次子|外孙|孙子|孙女|外孙女|大娃|二娃|三娃|老三|小儿子|小女儿|大儿子|大女儿|孩子|小孩|小孩子|"
    "宝宝|宝贝|儿童|小朋友|娃|娃娃|儿子|女儿|大宝|二宝|三宝|老大|老二|子女|幼儿|婴儿|孩|宝|小宝|小宝贝|"
    "小朋友们|child|kid|baby|children|kids|son|daughter|toddler|小宝宝|千金" },
  { IDEA_GROUP,
    "圈层|客层|群标签|自定义标签|打标|标记|会员群|客户群|标签属性|会员属性标签|客户属性|客户分群|"
    "所属群组|所属分组|所属标签|标签组|tag names|tag list|人群标签|客户画像|标签|分组|群组|组别|群体|"
    "客群|人群|分群|tags|labels|groups|group|segment|segments|categories|customer group|group membership|"
    "member tags|lists|圈子|小组|tagging|keywords|关键词|关键字" },
  { IDEA_SOURCE,
    "来路|顾客来路|谁介绍来的|谁推荐来的|介绍来源|通过什么途径|什么途径|哪种渠道|得知方式|认识方式|"
    "知道方式|来店原因|从何处得知|何处得知|来访渠道|来访途径|拓客渠道|拓客来源|引流渠道|进店途径|"
    "招募渠道|招募来源|从哪里知道我们|哪里知道我们|怎么认识|如何认识我们|得知途径|认识途径|了解途径|"
    "知道途径|来店途径|来店渠道|客源|进店渠道|进店来源|会员渠道|客户渠道|获知渠道|得知渠道|获取渠道|来源|"
    "从哪|哪里知道|怎么知道|如何知道|得知|知道|引流|获客|从哪里知道|从哪知道|怎么知道我们|如何得知|"
    "如何认识|怎么来的|从何得知|哪里来|认识|了解我们|来自|来历|source|lead source|how did you hear|"
    "heard about us|heard about|hear about us|acquisition|acquisition channel|how found us|found us|"
    "how she found us|how they found us|origin|referral source|从什么渠道知道|渠道来源|来源渠道" },
  { IDEA_MARKET,
    "收短信|订阅短信|接短信|活动短信|上新通知|新品通知|促销通知|折扣信息|email list|mailing|sms list|"
    "text list|event invitations|texts ok|短信营销|营销通知|电子报|电子报行销|简讯|短讯|电子邮件行销|"
    "邮件营销|email marketing|sms marketing|text marketing|推广|营销|短信|推送|广告|通知|消息|信息推送|"
    "讯息|发信息|打扰|发送|隐私|个人资料|隐私政策|marketing|sms|newsletter|advertising|promotion|"
    "promotions|messages|message|text messages|texts|privacy|promotional|communications|communication|"
    "mailing list|推广信息|营销短信|促销|活动|优惠信息|群发|促销短信|宣传|发短信|打电话|资讯|行销|edm" },
  { IDEA_CONSENT | IDEA_MARKET,
    "短信订阅|marketing emails|emails ok|sms ok|是否愿意收短信|愿意收短信" },
  { IDEA_CONSENT,
    "愿意收|愿意收到|愿收|同意收|同意收到|想收|想收到|是否收|能收|肯收|乐意收|"
    "短信同意|ok to text|ok to email|ok to contact|ok to sms|ok to message|可以发短信|可发信息|同意发送|"
    "同意|授权|许可|允许|接收|接受|愿意|愿不愿意|可否|能否|可以|consent|opt in|optin|accepts|agree|"
    "agreed|subscribed|subscribe|allow|allowed|accept|accepts marketing|gdpr|agrees|opted in|订阅|首肯|"
    "乐意|准许|can contact|可发|可不可以|能不能" },
  { IDEA_MIND,
    "千万注意|切记|牢记|务必注意|小心事项|避雷|踩雷|不喜|最讨厌|反感|禁区|红线|过敏史|过敏源|过敏原|"
    "do not mention|dislikes|pet peeves|be careful|to mind|avoid|需要注意的事|需要注意|要注意|注意点|"
    "注意的地方|特殊事项|关注点|注意提示|敏感点|服务注意|特别留意|留意|注意|注意事项|禁忌|忌讳|特殊要求|"
    "提醒|雷区|小心|过敏|忌|避讳|特别关注|特别注意|特别提醒|特别提示|须知|特殊需求|特殊注意|不喜欢|忌口|"
    "special attention|mind|allergies|allergy|special instructions|alert|warning|caution|special needs|"
    "special requests|attention|watch out|讨厌|特别事项|特殊说明|重要提示|特殊情况" },
  { IDEA_ORDER | IDEA_NUMBER,
    "订单流水|小票流水|销售流水|流水单号|订单流水号|交易编码|机台流水号|收银流水|收银单号|结账单号|"
    "receipt|pos receipt no|销售编号|消费单号|消费流水号|零售单号|pos单号|零售单编号|发票号码|发票号|"
    "发票编号|invoice no|receipt id|sales no|sale no|sale id|sales order no|sales id|bill number" },
  { IDEA_COLOUR,
    "颜色描述|颜色名|颜色中文|颜色花型|颜色图案|花色名称|色卡|color pattern|colour pattern|"
    "color description|colour description|颜色|色号|花色|花型|色系|色|配色|色名|颜色名称|颜色编码|色彩|"
    "花纹|colour|color|colours|colors|color name|colour name|color code|colorway|shade|颜色分类|图案" },
  { IDEA_BUY | IDEA_PAY | IDEA_WAY,
    "收银方式|付款别|支付别|付款途径|结帐方式|结帐类型|付费方式|缴款方式|交款方式|付钱方式|支付手段|"
    "付款手段|payment mode|mode of payment|payment means|paid via|paid with|paid using|payment tender|"
    "method of payment" },
  { IDEA_STAFF,
    "开单员|下单员|"
    "开票员|成交人|成交导购|接待导购|销售店员|销售导购|主销|协销|服务导购员|服务顾问|销售伙伴|伙伴|"
    "partner name|sold by staff|指定销售顾问|负责销售顾问|负责导购|指定导购|负责人员|服务人|经办人|"
    "业务代表|开卡导购|开卡人|跟单人|跟踪人|管家|健康顾问|时尚顾问|责任导购|首席导购|当班导购|导购名称|"
    "导购名|店员名称|营业员名称|操作人|操作人员|收银人|收款人|收款员|制单员|salesman name|sales staff|"
    "server name|associate name|sales clerk|team member|handled by|attended by|assisted by|rung up by|"
    "rep name|account manager name|stylist name|服务导购|服务专员|专员|专属顾问|销售专员|美导|业务人员|"
    "营销员|服务店员|专属客服|客服|维护人|归属人|跟进导购|导购|导购员|店员|营业员|销售员|收银员|业务员|"
    "员工|顾问|服务人员|专属导购|销售顾问|售货员|接待人|接待员|跟进人|负责人|经手人|销售人员|开单人|"
    "操作员|营业人员|服务员|服装顾问|搭配师|形象顾问|销售人|接待|服务者|售货|店长|associate|salesperson|"
    "sales person|salesman|cashier|employee|clerk|stylist|seller|sold by|served by|advisor|sales rep|"
    "sales associate|staff|operator|shop assistant|sales assistant|consultant|sales advisor|server|"
    "销售代表|店小二" },
  { IDEA_POINTS,
    "reward balance|rewards balance|loyalty balance|points earned to date|会员分|分数|可兑积分|"
    "可兑换积分|可用点数|剩余点数|累计点数|红利余额|积分|点数|红利|积点|points|point|loyalty points|"
    "reward points|bonus points|rewards|point balance|points balance|红利点数|积分值|积分数" },
  { IDEA_GOODS | IDEA_NAME,
    "style name|style description|garment name|product description|article description|款式全称|衣款名称|"
    "货品描述|产品描述|款式品名|品名规格|商品描述|商品全名|货品全称|商品全称|款式描述" },
  { IDEA_NAME,
    "芳名|尊姓大名|贵姓大名|贵姓名|称谓姓名|姓名全|顾客名|客户名|会员名|客名|客人名|姓名|名称|名字|名|"
    "大名|全名|真名|真实姓名|称号|name|full name|fullname|display name|real name|names|名姓|中文名|正名|"
    "姓名全称" },
  { IDEA_BIRTH,
    "生日月日|出生时间|生日年月日|出生的日子|诞生|降生|破壳|寿诞|出世日期|birthday date|birth dt|生日|"
    "出生日期|出生年月|出生年月日|出生|诞辰|生辰|破壳日|出生日|寿辰|生日日期|birthday|birthdate|"
    "birth date|date of birth|dob|born|birth|bday|b day|birth day|生于|诞生日|birthdays|d o b" },
  { IDEA_BUY,
    "订购|订货|定购|购入|入手|消费者购买|成单|出单|开票|出货|提货|签单|购货|选购|采买|订购人|buying|"
    "shop visit|store visit|in store visit|消费|购买|销售|成交|下单|到店|来店|进店|光顾|光临|购物|交易|"
    "结账|营业|买|出售|售出|来访|拜访|惠顾|购|逛店|回购|上门|来|sale|sales|purchase|purchased|purchases|"
    "bought|visit|visits|visited|checkout|buy|shopping|sold|业务|交易单" },
  { IDEA_ORDER,
    "小票单|购物小票|收据|出货单|订货单|发货单|电子小票|sales order|sales receipt|check|slip|销货单|销货|"
    "订单|单据|小票|流水|单|票据|凭证|账单|票|order|invoice|transaction|ticket|bill|trans|txn|docket|"
    "销售单|水单" },
  { IDEA_LIST,
    "gross sales|gross amount|"
    "原售价|初始售价|全价|吊价|挂牌|划线价|建议价|指导价|统一价|出厂吊牌|original retail|"
    "original unit price|list|tag|gross price|before discount|price before discount|折前价|折前单价|"
    "折前金额|full retail price|pre discount price|原始吊牌价|零售单价|零售金额|标准零售价|吊牌单价|"
    "吊牌零售价|原始售价|吊牌总额|吊牌额|全国统一零售价|吊牌|吊牌价|标价|原价|零售价|标签价|牌价|定价|"
    "零售|市场价|建议零售价|挂牌价|门市价|专柜价|标准价|统一零售价|retail price|list price|tag price|"
    "original price|msrp|rrp|full price|regular price|compare at price|retail|ticket price|吊牌金额|"
    "原始价格|原单价|正价|标准售价|建议售价|market price|官方价|标牌价" },
  { IDEA_LEVEL,
    "vip tier|customer tier|customer level|customer rank|客户星级|会员星级|会员卡等级|贵宾等级|"
    "会员等级名|会员级别名|阶级|会员阶级|钻石等级|status level|loyalty level|loyalty status|reward tier|"
    "membership grade|等级|级别|档次|层级|卡级|星级|级|等级名称|级别名称|level|tier|grade|rank|class|"
    "member level|membership level|membership tier|loyalty tier|vip level|会籍等级" },
  { IDEA_SUM,
    "总累计|一共消费|历年|历史总|生涯|lifetime total|all time|life to date|累计|总|合计|总共|累积|历史|"
    "总计|共|历来|至今|total|lifetime|cumulative|accumulated|overall|to date|ytd|life time|全部|迄今|"
    "历史累计|一共|总的" },
  { IDEA_BUY | IDEA_MONEY | IDEA_SUM,
    "lifetime purchases|lifetime sales|lifetime revenue|total purchase|total purchases|total revenue|"
    "purchase total|sales to date|total purchase amount|amount spent to date|累计实付|累计实收|累计购物|"
    "累计购买|累计成交额|累计支付|消费总计|消费累计额|历史消费|历史购买金额|总购买金额|总成交额|购买总额|"
    "消费合计金额|全部消费|累积消费额|累积消费|年消费|年度消费|总消费金额|花费|总花费|消费总额|购物总额|"
    "消费合计|spend|spent|total spend|total spent|amount spent|lifetime value|ltv|lifetime spend|"
    "花了多少|消费总金额|总消费|total sales|累计花费|总消费额" },
  { IDEA_COUNT | IDEA_BUY,
    "number of orders|no of visits|no of orders|order count|orders count|total orders|total transactions|transaction count|purchase count|transactions made|orders placed|orders made|"
    "消费频次|消费频率|购买频率|来访次数|进店次数|惠顾次数|累计到店|累计到店次数|消费总次数|总次数|"
    "来过几次|买过几次|到店几次|购买总次数|下单次数|付款次数|订单总数|成交订单数|总订单数|累计订单数|"
    "复购次数|回购次数|purchases count|total number of orders|total number of visits|visits to date|"
    "transactions count|lifetime orders|lifetime visits|消费笔数|累计消费笔数|number of visits|"
    "visit count|total visits|number of purchases|number of transactions|total purchases count|"
    "no of purchases|visits count|times visited|times purchased|purchase frequency|visit frequency|"
    "order frequency" },
  { IDEA_LAST | IDEA_BUY,
    "last visited|last purchased|last bought|last shopped|last transaction|last sale|last seen|"
    "last checkin|last activity|上次光临|最后购买|最近购物|最近交易|末次到店|最后消费时间|上次来店|"
    "最近下单|最后下单|最后交易|最近光临|最近到访|最近一次购买|最近进店|近期消费|上次购物|上一次消费|"
    "最近消费日|最近消费日期|最近消费时间|前次消费|前次来店|前次购买|上回消费|最近购买|最近一次到店|"
    "最后一次到店|最后一次购买|最近成交|last order|most recent purchase|most recent visit|"
    "most recent order|date last purchased|date last visited|last visit on|last purchase on|"
    "last purchase at|date of last visit|date of last purchase|date of last order" },
  { IDEA_ESTATE,
    "residential estate|housing estate|住哪个小区|在哪个小区|小区|楼盘|社区|花园|住哪|哪个小区|住宅区|"
    "大楼|屋苑|住的小区|居住小区|楼宇|house estate|neighbourhood|neighborhood|estate|compound|community|"
    "residential compound|residential area|小区名|附近小区|居住社区|邻里" },
  { IDEA_MEMBER,
    "billing|"
    "预定人|预订人|预约人|车主|业主|宝宝妈妈|会员妈妈|宝妈|美妈|会员|客户|顾客|客人|买家|贵宾|vip|熟客|"
    "消费者|联系人|主顾|老客|老客户|新老客户|用户|粉丝|买方|购买人|购买者|收货人|收件人|宾客|客|本人|"
    "妈妈|家长|customer|client|member|contact|buyer|guest|shopper|cust|mem|membership|loyalty|patron|"
    "mother|mom|parent|recipient|user|person|people|会籍|客戶|订货人|下单人" },
  { IDEA_WECHAT | IDEA_NICK,
    "we chat name|we chat nickname|微信昵称|微信名|微信名称|微信名字|wechat name|wechat nickname|"
    "微信备注名" },
  { IDEA_WHETHER | IDEA_CONSENT,
    "是否同意|是否接受|是否接收|是否允许|是否愿意" },
  { IDEA_CODE,
    "厂家款号|供应商款号|供应商货号|厂商款号|原厂款号|大货款号|设计款号|货号|款号|sku|条码|条形码|款色码|"
    "自编码|款式号|款码|国标码|商家编码|货品号|款式编号|款式编码|商品码|国际码|唯一码|货码|型号编码|"
    "barcode|upc|ean|style no|style number|style code|style id|article no|article number|item no|"
    "item number|item code|product code|product id|product no|stock code|stock keeping unit|plu|gtin|"
    "handle|model no|款式代码|货品代码|原厂货号|厂家货号|款色|style num" },
  { IDEA_SHOE | IDEA_SIZE,
    "穿鞋尺码|鞋码大小|鞋尺寸|鞋子尺寸|脚的尺码|鞋子大小|鞋子尺码|鞋号|鞋码|鞋子码数|穿鞋码|鞋子号码|"
    "鞋尺码|脚码" },
  { IDEA_PREFER,
    "常买|爱买|常购|"
    "preferred style|穿着偏好|衣着偏好|穿衣偏好|着装偏好|style preferences|style likes|favourite style|"
    "favorite style|穿着喜好|审美|着装喜好|衣着喜好|偏好|喜好|喜欢|喜爱|偏爱|中意|爱穿|喜欢穿|preference|"
    "preferences|preferred|favourite|favorite|likes|prefers|taste|口味|偏好款式|喜欢款式|喜好款式|"
    "喜欢什么" },
  { IDEA_NOTE,
    "商家备注|卖家备注|店家备注|内部备注|"
    "备注栏|备注信息|备注说明|描述|客户描述|情况说明|小结|附加信息|跟进记录|沟通记录|备注|说明|附注|留言|"
    "批注|备忘|附言|注释|记事|摘要|note|notes|remark|remarks|comment|comments|memo|"
    "description of customer|其他说明|其它|其他备注|补充|补充说明|附加说明|备考|annotations|annotation|"
    "随记|笔记" },
  { IDEA_GOODS | IDEA_KIND,
    "product type|product category|item category|item type|product group|product class|"
    "merchandise category|garment type" },
  { IDEA_COST,
    "参考进价|含税进价|成本单价|成本金额|最近进价|采购单价|进货单价|进价成本|进价|成本|进货价|成本价|"
    "采购价|进货|采购|批发价|拿货价|cost|cost price|unit cost|purchase price|wholesale price|cogs|"
    "进货成本|进项价|到货价" },
  { IDEA_PAY,
    "支付名称" },
  { IDEA_AGE,
    "月份大小|生理年龄|年龄|岁数|几岁|月龄|岁|多大|年纪|age|ages|years old|周岁|虚岁|多大了" },
  { IDEA_CHILD | IDEA_SEX,
    "男宝|女宝|男孩|女孩|男宝女宝|男孩女孩|boy girl|boy or girl" },
  { IDEA_GOODS,
    "商品|货品|产品|衣服|服装|物品|款|货|单品|衣物|品|款式|衣|item|product|goods|article|garment|"
    "lineitem|clothes|clothing|merchandise|上衣|裤子|裤|裙子|外套|top|bottom|dress|pants|trousers|shirt|"
    "内衣|下装|上装|t恤|毛衣" },
  { IDEA_STORE,
    "门店|店铺|分店|机构|店名|商店|仓库|店|商场|柜台|专柜|网点|组织|门市|店面|店号|store|shop|branch|"
    "outlet|warehouse|location|register|terminal|仓|位置" },
  { IDEA_OTHER,
    "配偶|老公|太太|爱人|丈夫|妻子|爸爸|父亲|母亲|紧急|监护人|家属|亲属|先生|助理|经理|spouse|husband|"
    "wife|partner|manager|emergency|assistant|father|relation|relationship|related|relative|紧急联系人|"
    "第二联系人|亲友|代购人|经理人" },
  { IDEA_CARD,
    "卡|vip卡|card" },
  { IDEA_CARD | IDEA_KIND,
    "卡别|卡种|卡类|卡型" },
  { IDEA_CARD | IDEA_MEMBER,
    "会员卡|贵宾卡|客户卡|实体卡" },
  { IDEA_BUY | IDEA_PAY,
    "付款|支付|收款|结算|payment|pay|tender|付|缴费|买单" },
  { IDEA_ORDER | IDEA_BUY,
    "开单|orders|transactions" },
  { IDEA_SHOE,
    "鞋|鞋子|脚|shoe|shoes|footwear|foot" },
  { IDEA_WORK,
    "公司|单位|企业|商务|工作|办公|办公室|business|company|work|office|organization|organisation|org|"
    "organizational|corporate|employer|工作单位|机构名称" },
  { IDEA_FAMILY,
    "姓|姓氏|last name|lastname|family name|surname|familyname|lname|贵姓" },
  { IDEA_GIVEN,
    "given name|first name|firstname|forename|givenname|fname" },
  { IDEA_NICK,
    "昵称|小名|外号|绰号|别名|网名|乳名|花名|别称|匿称|nickname|nick name|nick|alias|aka|爱称|网络昵称|"
    "俗称|小称" },
  { IDEA_FORM,
    "称呼|称谓|尊称|敬称|中文称谓|salutation|prefix|honorific|name prefix|form of address|courtesy title|"
    "怎么称呼|如何称呼|叫法|怎么叫|咋叫|咋称呼|叫啥|叫什么|叫什么名" },
  { IDEA_SEX,
    "性别|男女|gender|sex|男或女" },
  { IDEA_ADDRESS | IDEA_LABEL,
    "address type|address label" },
  { IDEA_LUNAR,
    "农历|阴历|旧历|古历|lunar|chinese calendar|农历阴历" },
  { IDEA_STYLE,
    "风格|穿衣风格|着装风格|穿着风格|搭配风格|style preference|fashion style|穿搭风格|穿搭|着装" },
  { IDEA_KIND,
    "类型|类别|分类|种类|大类|中类|小类|品类|类目|类|细类|类別|一级分类|二级分类|三级分类|一级类目|"
    "二级类目|kind|category|type|subcategory|sub category|department|dept|类名|分类名称|类别名称" },
  { IDEA_COUNT,
    "次数|笔数|频次|频率|次|frequency|times|count|"
    "回头次数|几次" },
  { IDEA_MONEY,
    "金额|额|钱|款项|总额|费用|amount|revenue|money|sum|price total|spending|消费额|销售额|营业额|交易额|"
    "金额合计|成交额|支付额|大洋|营收" },
  { IDEA_PRICE,
    "价|价格|单价|售价|价钱|price|unit price|selling price|sale price|rate|销售价|销售单价|售卖价" },
  { IDEA_DATE,
    "日期|时间|日|年月|年月日|天|date|time|day|datetime|timestamp|on|at|when|日子|时刻" },
  { IDEA_LAST,
    "最近|最后|上次|末次|最近一次|最后一次|最新|近期|上一次|last|latest|most recent|recent|最近的|最后的|"
    "最近1次" },
  { IDEA_NUMBER,
    "号|编号|编码|代码|号码|代号|id|no|number|num|code|identifier|nr|识别码|ref|reference|uid|key|guid" },
  { IDEA_BRAND,
    "品牌|牌子|brand|brands|label name|商标" },
  { IDEA_WAY,
    "method title|方式名称|"
    "方式|途径|方法|form|method|手段|means|mode|methods" },
  { IDEA_SOURCE | IDEA_WAY,
    "渠道|channel|channels" },
  { IDEA_WHETHER,
    "是否|有无|是不是|有没有|已|is|has|flag|whether|是否已|if" },
  { IDEA_REGISTER,
    "creation|成为客户|成为顾客|"
    "注册|开卡|入会|办卡|发卡|建档|登记|创建|加入|开户|首次|第一次|建卡|领卡|成为会员|录入|新增|"
    "registered|registration|registering|join|joined|joining|signup|sign up|sign|enrolled|enrollment|"
    "member since|customer since|since|first visit|first purchase|first order|first|created on|"
    "date added|added|start|activation|activated|入店|初次|激活|入会员|issue|issued|opened" },
  { IDEA_SEND,
    "快递|物流|邮寄|收货|寄件|寄送|配送|收件|运单|运费|邮费|发货|寄|送货|快递单|物流单|delivery|shipping|"
    "ship|courier|tracking|shipment|parcel|ship to|deliver|freight|寄快递|寄货" },
  { IDEA_LABEL,
    "label|标识|type label" },
};
const gsize shuke_column_n_words = G_N_ELEMENTS (shuke_column_words);

const ShukeColumnPhrase shuke_column_phrases[] = {
  { SHUKE_FIELD_GIVEN_NAME,
    "名|名字|first|given" },
  { SHUKE_FIELD_SEX,
    "男/女|男女|m/f" },
  { SHUKE_FIELD_SIZE,
    "尺码/号型|size|尺码|码数|码子|尺寸|号型|常穿尺码|衣号|身高尺码|尺码身高|身高/尺码|尺码/身高|身高码|穿衣尺码|穿几码|穿什么码|穿多大|几码" },
  { SHUKE_FIELD_SEASON,
    "年份" },
  { SHUKE_FIELD_FAMILY_NAME,
    "last|family" },
  { SHUKE_FIELD_ADDRESS_FORM,
    "title|mr/mrs|先生/女士|先生女士" },
  { SHUKE_FIELD_NAME,
    "fn|姓名|客户|顾客|会员|customer|client|客人|联系人|收货人|收件人|名单|member|buyer|贵客" },
  { SHUKE_FIELD_PHONE,
    "tel|telcell|telhome|telwork|tel1|tel2|h/p|hp|m|移动|手机1|手机2|手提|联系|联络" },
  { SHUKE_FIELD_BIRTHDAY,
    "bday|dob|d.o.b.|出生年月日|过生日|过生日子|她自己生日|自己生日|本人过生日" },
  { SHUKE_FIELD_ADDRESS,
    "adr|adrhome|adrwork" },
  { SHUKE_FIELD_IGNORE,
    /* Which calendar a birthday keeps, and no birthday. */
    "农历阳历|阳历农历|阴历阳历|阳历阴历|农历公历|公历农历|阴历公历|公历阴历|农历新历|新历农历|农历国历|国历农历|是否农历|是否阴历|"
    "历法|lunarsolar|solarlunar|lunarorsolar|solarorlunar|calendar|calendartype|islunar|"
    "org|no|no.|#|序|单位|rev|version|x|url|n|photo|prodid|uid|主键|openid|unionid|型号|公司|部门|职务|"
    "网页|年龄|体重|password|pos|位置|location|website1value|organization|公司名称|单位名称|company|"
    "companyname|organizationname|organizationtitle|organizationdepartment|rowid|行号|状态|选择|操作|"
    "是否会员|备用|age|lastordername" },
  { SHUKE_FIELD_CARD_NUMBER,
    "编号|编码|id|代码|会员id|会员卡|卡|会员码|卡号|vip号|vip卡|会员号|客户id|客户号|客户编号|number|"
    "code" },
  { SHUKE_FIELD_TIER,
    "vip|会员类别|会员类型|会员分类|vip类型|vip类别|会员种类|卡类型|卡种|卡类别|卡种类|会员卡类型|"
    "会员卡种类|membertype|membershiptype|customertype|会员卡名称|卡名称|卡型|会员卡类别|cardtype|"
    "会员卡种|membership|卡别|会员身份|客户级别" },
  { SHUKE_FIELD_GROUP,
    "类别分组|客户分类|客户类型|顾客分类|顾客类型|客户类别|顾客类别|客户性质|categories|labels|"
    "customercategory" },
  { SHUKE_FIELD_CATEGORY,
    "类别|分类|品类|大类|中类|小类|category|department|typeofgoods|种类|类目|商品大类|款类" },
  { SHUKE_FIELD_UNKNOWN,
    "类型|名称|type|name2|时间段|数|总|额|单|号|码|日|时间类型|款|件|款式|style|total|金额2|值|价值|销售|"
    "消费|付款|支付|交易|联系2|user|data|value|field|1|信息|资料|color/size|颜色/尺码|颜色尺码|"
    "颜色及尺码|颜色规格|品|货|套|可用|剩余|当前|卡内|人群画像|提醒|关注|firstvisitstore|collectionname|"
    "grouptype|业务|sales|短信|sms|other|特别" },
  { SHUKE_FIELD_STAFF,
    "接待|销售员|soldby|servedby|经办|经手|跟单|跟单员|rep|salesperson" },
  { SHUKE_FIELD_TOTAL_SPEND,
    "消费金额|消费额|总金额|累计金额|累计|总消费|消费总计|消费合计|消费总额|lifetimevalue|totalspent|"
    "totalspend|sum|spend|spent|netspend" },
  { SHUKE_FIELD_PAID_PRICE,
    "金额|合计|小计|amount|实收|实付|总价|合计金额|总计|pricepaid|销售额|销售金额|linetotal|paid|net|"
    "应收|应付|成交价|结算金额|总额|售出价|订单金额|订单总额|小计金额|实际单价|totalamount|ordertotal|"
    "grandtotal|amt|totalprice" },
  { SHUKE_FIELD_LIST_PRICE,
    "单价|价格|售价|price|unitprice|零售价|商品价格|商品单价|retail|价|宝贝单价|宝贝价格" },
  { SHUKE_FIELD_SALE_DATE,
    "日期|时间|日期时间|日期/时间|时间日期|date|datetime|date time|time|营业日|业务日期|记账日期|day" },
  { SHUKE_FIELD_QUANTITY,
    "数量|件数|qty|quantity|销量|数目|宝贝数量|宝贝总数量|宝贝件数|lineitemquantity|几件" },
  { SHUKE_FIELD_ITEM_NAME,
    "品名|款名|商品|产品|货品|item|product|名称规格|商品名|宝贝标题|宝贝名称|标题|商品标题|description|"
    "itemdescription|productdescription|商品描述|lineitemname|article|衣服|单品|producttitle|货名|"
    "商品信息" },
  { SHUKE_FIELD_STYLE_NUMBER,
    "宝贝编码|商家编码|外部编码|自编码|style#|item#|sku#|art.no|artno" },
  { SHUKE_FIELD_RECEIPT_NUMBER,
    "单号|票号|流水号|小票|order|receipt|invoice|单据|order#|receipt#|invoice#|交易单|销售单|单据号|"
    "销售单据" },
  { SHUKE_FIELD_SOURCE,
    "渠道|来源|source|channel|howdidyouhearaboutus|howdidyoufindus|怎么知道我们的|从哪里认识我们|"
    "哪里来的" },
  { SHUKE_FIELD_REFERRER,
    "whobroughther|谁介绍|誰介紹|谁介绍的|谁介绍来的" },
  { SHUKE_FIELD_WECHAT,
    "加微信|微信|wx|vx|v|微" },
  { SHUKE_FIELD_PAYMENT,
    "付款类型|支付类型|tender|payment|paymentmode|支付渠道|付款渠道|收款渠道|支付工具|收款账户|结算类型|"
    "付款种类|tendertype|paidby|payby|paymentmethod|结账方式|付款|付款方式|怎么付|怎么付的" },
  { SHUKE_FIELD_CONSENT,
    "短信|简讯|发短信|发简讯|发信息|发消息|收短信|可发短信|可发信息|可发消息|能发短信|能发信息|能发消息|能否发信息|能否发消息|可否发短信|可否发信息|是否发短信|"
    "接收短信|consent|optin|marketing|newsletter|接受短信|可发短信|能否发短信|是否接收短信|允许短信|"
    "愿意接收活动通知|发消息行不行|发短信行不行|发信息行不行|能不能发消息|能不能发短信|可不可以发消息|可不可以发短信|让不让发消息|让不让发短信|要不要发消息|"
    "愿不愿意收通知|愿不愿意收消息|愿不愿意收短信|愿意收通知|愿意收短信|肯不肯收短信|收不收短信|收不收消息|收不收通知" },
  { SHUKE_FIELD_STYLE_PREFERENCE,
    "风格|喜好|偏好|喜欢|穿衣喜好|preferences|preference|likes|stylepreference|stylepreferences" },
  { SHUKE_FIELD_CHILD_NAME,
    "孩子|宝宝|小孩|子女|child|children|kids|孩子信息|宝宝信息|孩子情况|baby|宝贝|小朋友|大宝|二宝|儿子|"
    "女儿|娃|孩子们|家里孩子" },
  { SHUKE_FIELD_CHILD_SEX,
    "男宝/女宝|男孩/女孩|男宝女宝|男孩女孩|宝宝男女|boy/girl" },
  { SHUKE_FIELD_NOTE,
    "备注|其他|其它|note|notes|说明|附注|misc|小记" },
  { SHUKE_FIELD_MIND_NOTE,
    "注意|留意|注意事项|忌|雷区|提醒事项|小心|禁忌|特殊要求|attention|mind|alert|特别说明|特别备注" },
  { SHUKE_FIELD_BALANCE,
    "余额|balance|储值|credit|钱包|储值卡|储值金额|卡内金额|会员卡余额|卡金|本金|预存款|存/欠|欠/存|存欠|存|欠|存款/欠款" },
  { SHUKE_FIELD_SHOE_SIZE,
    "鞋|鞋子" },
  { SHUKE_FIELD_COLOUR,
    "颜色|色|color|colour" },
  { SHUKE_FIELD_VISIT_COUNT,
    "消费次数|到店次数|订单数|订单数量|orders|visits|totalorders|次数|购买频次|来店频率|成交笔数|"
    "交易次数|ordercount|orderscount|transactions|光顾次数|消费笔数" },
  { SHUKE_FIELD_SINCE,
    "membersince|customersince|clientsince|firstvisit|首次到店|首次到店时间|首次到店日期|首次来店日期|首次来店时间|"
    "开卡日|入会日|注册日|建档日|何时入会|入会年月|开卡年月|来登记那天|登记那天|哪天登记的|什么时候登记的|哪天办的卡|哪天来的" },
  { SHUKE_FIELD_LAST_VISIT,
    "最近消费|上次消费|最近到店|上次到店|最近购买|lastvisit|lastseen|lastpurchase|lastorder|最后消费|"
    "末次消费|最近来店|最近光顾|最后到店|lastsale|上次光临" },
};
const gsize shuke_column_n_phrases = G_N_ELEMENTS (shuke_column_phrases);

/* The first that holds decides, so the narrow ones and those that drop a column stand first. */
const ShukeColumnRule shuke_column_rules[] = {
  { IDEA_CODE, IDEA_GOODS | IDEA_NUMBER | IDEA_COLOUR | IDEA_SIZE | IDEA_BRAND, SHUKE_FIELD_STYLE_NUMBER },
  { IDEA_LABEL, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_DROP, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_STORE, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_OTHER, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_REFERRER, IDEA_NAME | IDEA_MEMBER | IDEA_NICK, SHUKE_FIELD_REFERRER },
  { IDEA_REFERRER, IDEA_NAME | IDEA_MEMBER | IDEA_SOURCE | IDEA_WAY | IDEA_NICK, SHUKE_FIELD_SOURCE },
  { IDEA_REFERRER, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_MIND | IDEA_STAFF, IDEA_NOTE | IDEA_MEMBER | IDEA_BUY, SHUKE_FIELD_MIND_NOTE },
  { IDEA_MIND | IDEA_BUY, IDEA_NOTE | IDEA_MEMBER, SHUKE_FIELD_MIND_NOTE },
  { IDEA_STAFF, IDEA_NAME | IDEA_BUY | IDEA_ORDER | IDEA_NICK | IDEA_MEMBER, SHUKE_FIELD_STAFF },
  { IDEA_STAFF, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_CONSENT, IDEA_LABEL | IDEA_MARKET | IDEA_DISCOUNT | IDEA_GOODS | IDEA_WHETHER | IDEA_PHONE | IDEA_EMAIL | IDEA_WECHAT | IDEA_MEMBER | IDEA_BUY, SHUKE_FIELD_CONSENT },
  { IDEA_CONSENT | IDEA_MARKET, IDEA_WHETHER | IDEA_DISCOUNT | IDEA_GOODS | IDEA_PHONE | IDEA_EMAIL | IDEA_WECHAT | IDEA_MEMBER | IDEA_BUY | IDEA_ORDER, SHUKE_FIELD_CONSENT },
  { IDEA_CONSENT | IDEA_KIND, IDEA_MARKET | IDEA_DISCOUNT | IDEA_GOODS | IDEA_WHETHER | IDEA_MEMBER, SHUKE_FIELD_CONSENT },
  { IDEA_CONSENT | IDEA_DATE, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_REGISTER | IDEA_SOURCE, IDEA_MEMBER | IDEA_WAY | IDEA_CARD, SHUKE_FIELD_SOURCE },
  { IDEA_REGISTER | IDEA_DATE, IDEA_MEMBER | IDEA_CARD, SHUKE_FIELD_SINCE },
  { IDEA_REGISTER, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_SEND | IDEA_ADDRESS, IDEA_MEMBER, SHUKE_FIELD_ADDRESS },
  { IDEA_SEND | IDEA_PHONE, IDEA_MEMBER, SHUKE_FIELD_PHONE },
  { IDEA_SEND | IDEA_NAME, IDEA_MEMBER, SHUKE_FIELD_NAME },
  { IDEA_SEND, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_WHETHER, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_ADDRESS | IDEA_PHONE, IDEA_MEMBER, SHUKE_FIELD_PHONE },
  { IDEA_ADDRESS | IDEA_NUMBER, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_ADDRESS | IDEA_NAME, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_BIRTH | IDEA_KIND, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_LEVEL | IDEA_NUMBER, IDEA_MEMBER | IDEA_CARD, SHUKE_FIELD_IGNORE },
  { IDEA_GOODS | IDEA_POINTS, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_CHILD, IDEA_NAME, SHUKE_FIELD_CHILD_NAME },
  { IDEA_CHILD | IDEA_NICK, IDEA_NAME, SHUKE_FIELD_CHILD_NAME },
  { IDEA_CHILD | IDEA_GIVEN, 0, SHUKE_FIELD_CHILD_NAME },
  { IDEA_CHILD | IDEA_BIRTH, IDEA_DATE, SHUKE_FIELD_CHILD_BIRTHDAY },
  { IDEA_CHILD | IDEA_AGE, 0, SHUKE_FIELD_CHILD_AGE },
  { IDEA_CHILD | IDEA_SEX, 0, SHUKE_FIELD_CHILD_SEX },
  { IDEA_CHILD | IDEA_HEIGHT, 0, SHUKE_FIELD_CHILD_HEIGHT },
  { IDEA_CHILD | IDEA_SIZE, IDEA_GOODS, SHUKE_FIELD_CHILD_SIZE },
  { IDEA_CHILD | IDEA_SIZE | IDEA_NUMBER, IDEA_GOODS, SHUKE_FIELD_CHILD_SIZE },
  { IDEA_MIND | IDEA_BIRTH, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_MIND, IDEA_NOTE | IDEA_MEMBER, SHUKE_FIELD_MIND_NOTE },
  { IDEA_EMAIL, IDEA_MEMBER | IDEA_ADDRESS | IDEA_NUMBER | IDEA_WORK, SHUKE_FIELD_EMAIL },
  { IDEA_EMAIL | IDEA_KIND, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_PHONE | IDEA_KIND, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_EMAIL | IDEA_NAME, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_LUNAR | IDEA_BIRTH, IDEA_MEMBER | IDEA_DATE, SHUKE_FIELD_LUNAR_BIRTHDAY },
  { IDEA_LUNAR, IDEA_MEMBER, SHUKE_FIELD_LUNAR_BIRTHDAY },
  { IDEA_BIRTH, IDEA_MEMBER | IDEA_DATE | IDEA_CARD, SHUKE_FIELD_BIRTHDAY },
  { IDEA_WECHAT | IDEA_NICK, IDEA_MEMBER, SHUKE_FIELD_NICKNAME },
  { IDEA_WECHAT, IDEA_MEMBER | IDEA_NUMBER, SHUKE_FIELD_WECHAT },
  { IDEA_WECHAT | IDEA_PHONE, 0, SHUKE_FIELD_WECHAT },
  { IDEA_PHONE, IDEA_MEMBER | IDEA_NUMBER | IDEA_WORK | IDEA_CARD, SHUKE_FIELD_PHONE },
  { IDEA_SHOE | IDEA_SIZE, IDEA_MEMBER | IDEA_NUMBER, SHUKE_FIELD_SHOE_SIZE },
  { IDEA_SHOE | IDEA_NUMBER, IDEA_MEMBER, SHUKE_FIELD_SHOE_SIZE },
  { IDEA_LAST | IDEA_BUY, IDEA_DATE | IDEA_MEMBER | IDEA_ORDER, SHUKE_FIELD_LAST_VISIT },
  { IDEA_LAST | IDEA_ORDER, IDEA_DATE | IDEA_MEMBER, SHUKE_FIELD_LAST_VISIT },
  { IDEA_LAST | IDEA_BUY | IDEA_MONEY, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_POINTS, IDEA_MEMBER | IDEA_BALANCE | IDEA_SUM | IDEA_CARD | IDEA_QUANTITY | IDEA_MONEY, SHUKE_FIELD_POINTS },
  { IDEA_POINTS, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_COUNT | IDEA_BUY, IDEA_MEMBER | IDEA_SUM | IDEA_ORDER | IDEA_QUANTITY | IDEA_PAY, SHUKE_FIELD_VISIT_COUNT },
  { IDEA_COUNT | IDEA_ORDER, IDEA_MEMBER | IDEA_SUM | IDEA_QUANTITY, SHUKE_FIELD_VISIT_COUNT },
  { IDEA_COUNT | IDEA_SUM, IDEA_MEMBER, SHUKE_FIELD_VISIT_COUNT },
  { IDEA_ORDER | IDEA_QUANTITY, IDEA_MEMBER | IDEA_SUM | IDEA_BUY, SHUKE_FIELD_VISIT_COUNT },
  { IDEA_SUM | IDEA_ORDER | IDEA_BUY, IDEA_MEMBER, SHUKE_FIELD_VISIT_COUNT },
  { IDEA_COUNT | IDEA_MEMBER, 0, SHUKE_FIELD_VISIT_COUNT },
  { IDEA_BALANCE, IDEA_MEMBER | IDEA_CARD | IDEA_MONEY | IDEA_SUM, SHUKE_FIELD_BALANCE },
  { IDEA_CARD | IDEA_MONEY, IDEA_MEMBER | IDEA_BUY | IDEA_BALANCE, SHUKE_FIELD_BALANCE },
  { IDEA_PAID, IDEA_PRICE | IDEA_MONEY | IDEA_BUY | IDEA_PAY | IDEA_GOODS | IDEA_SUM | IDEA_ORDER | IDEA_MEMBER, SHUKE_FIELD_PAID_PRICE },
  { IDEA_PAID | IDEA_DISCOUNT, IDEA_PRICE | IDEA_MONEY, SHUKE_FIELD_PAID_PRICE },
  { IDEA_DISCOUNT, IDEA_GOODS | IDEA_MONEY | IDEA_MEMBER | IDEA_BUY | IDEA_ORDER | IDEA_PRICE | IDEA_CARD | IDEA_SUM, SHUKE_FIELD_DISCOUNT },
  { IDEA_COST, IDEA_GOODS | IDEA_PRICE | IDEA_MONEY | IDEA_BUY, SHUKE_FIELD_COST },
  { IDEA_SUM | IDEA_BUY, IDEA_MEMBER | IDEA_MONEY | IDEA_PAY, SHUKE_FIELD_TOTAL_SPEND },
  { IDEA_SUM | IDEA_MONEY, IDEA_MEMBER, SHUKE_FIELD_TOTAL_SPEND },
  { IDEA_SUM | IDEA_PAID, IDEA_MEMBER | IDEA_MONEY | IDEA_BUY, SHUKE_FIELD_TOTAL_SPEND },
  { IDEA_SUM | IDEA_PRICE, IDEA_GOODS | IDEA_ORDER, SHUKE_FIELD_PAID_PRICE },
  { IDEA_LIST, IDEA_PRICE | IDEA_GOODS | IDEA_MONEY, SHUKE_FIELD_LIST_PRICE },
  { IDEA_PRICE, IDEA_GOODS, SHUKE_FIELD_LIST_PRICE },
  { IDEA_BUY | IDEA_MONEY, IDEA_GOODS | IDEA_PAY | IDEA_ORDER | IDEA_MEMBER, SHUKE_FIELD_PAID_PRICE },
  { IDEA_ORDER | IDEA_MONEY, IDEA_SUM | IDEA_BUY, SHUKE_FIELD_PAID_PRICE },
  { IDEA_GOODS | IDEA_MONEY, IDEA_BUY, SHUKE_FIELD_PAID_PRICE },
  { IDEA_QUANTITY, IDEA_GOODS | IDEA_BUY, SHUKE_FIELD_QUANTITY },
  { IDEA_QUANTITY | IDEA_PAID, IDEA_GOODS | IDEA_BUY, SHUKE_FIELD_QUANTITY },
  { IDEA_CODE, IDEA_GOODS | IDEA_NUMBER | IDEA_COLOUR | IDEA_SIZE | IDEA_BRAND, SHUKE_FIELD_STYLE_NUMBER },
  { IDEA_ORDER | IDEA_NUMBER, IDEA_BUY | IDEA_GOODS | IDEA_MEMBER, SHUKE_FIELD_RECEIPT_NUMBER },
  { IDEA_BUY | IDEA_NUMBER, 0, SHUKE_FIELD_RECEIPT_NUMBER },
  { IDEA_GOODS | IDEA_NUMBER, 0, SHUKE_FIELD_STYLE_NUMBER },
  { IDEA_CARD | IDEA_NUMBER, IDEA_MEMBER, SHUKE_FIELD_CARD_NUMBER },
  { IDEA_MEMBER | IDEA_NUMBER, 0, SHUKE_FIELD_CARD_NUMBER },
  { IDEA_CARD | IDEA_MEMBER, 0, SHUKE_FIELD_CARD_NUMBER },
  { IDEA_LEVEL, IDEA_MEMBER | IDEA_CARD | IDEA_NAME | IDEA_KIND, SHUKE_FIELD_TIER },
  { IDEA_CARD | IDEA_KIND, IDEA_MEMBER | IDEA_NAME, SHUKE_FIELD_TIER },
  { IDEA_MEMBER | IDEA_LEVEL, IDEA_NUMBER, SHUKE_FIELD_TIER },
  { IDEA_GROUP, IDEA_MEMBER | IDEA_NAME, SHUKE_FIELD_GROUP },
  { IDEA_MEMBER | IDEA_KIND, IDEA_NAME, SHUKE_FIELD_GROUP },
  { IDEA_PAY | IDEA_WAY, IDEA_BUY | IDEA_ORDER | IDEA_MEMBER | IDEA_NAME | IDEA_KIND, SHUKE_FIELD_PAYMENT },
  { IDEA_PAY | IDEA_KIND, IDEA_BUY | IDEA_ORDER, SHUKE_FIELD_PAYMENT },
  { IDEA_PAY | IDEA_SOURCE | IDEA_WAY, IDEA_BUY, SHUKE_FIELD_PAYMENT },
  { IDEA_BUY | IDEA_DATE, IDEA_ORDER | IDEA_PAY | IDEA_GOODS, SHUKE_FIELD_SALE_DATE },
  { IDEA_ORDER | IDEA_DATE, IDEA_PAY, SHUKE_FIELD_SALE_DATE },
  { IDEA_PAID | IDEA_DATE, IDEA_BUY | IDEA_PAY, SHUKE_FIELD_SALE_DATE },
  { IDEA_ORDER | IDEA_KIND, IDEA_BUY, SHUKE_FIELD_IGNORE },
  { IDEA_BUY | IDEA_KIND, 0, SHUKE_FIELD_IGNORE },
  { IDEA_ORDER | IDEA_SOURCE, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_BUY | IDEA_SOURCE | IDEA_WAY, 0, SHUKE_FIELD_IGNORE },
  { IDEA_SOURCE, IDEA_MEMBER | IDEA_WAY, SHUKE_FIELD_SOURCE },
  { IDEA_PREFER, IDEA_STYLE | IDEA_COLOUR | IDEA_GOODS | IDEA_BRAND | IDEA_MEMBER | IDEA_KIND, SHUKE_FIELD_STYLE_PREFERENCE },
  { IDEA_STYLE, IDEA_MEMBER | IDEA_KIND | IDEA_GOODS, SHUKE_FIELD_STYLE_PREFERENCE },
  { IDEA_BRAND, IDEA_GOODS | IDEA_NAME | IDEA_NUMBER, SHUKE_FIELD_BRAND },
  { IDEA_SEASON, IDEA_GOODS | IDEA_NUMBER | IDEA_NAME, SHUKE_FIELD_SEASON },
  { IDEA_COLOUR, IDEA_GOODS | IDEA_NAME | IDEA_NUMBER | IDEA_KIND, SHUKE_FIELD_COLOUR },
  { IDEA_SIZE, IDEA_GOODS | IDEA_MEMBER | IDEA_NUMBER | IDEA_NAME, SHUKE_FIELD_SIZE },
  { IDEA_HEIGHT, IDEA_MEMBER, SHUKE_FIELD_HEIGHT },
  { IDEA_GOODS | IDEA_KIND, IDEA_NAME, SHUKE_FIELD_CATEGORY },
  { IDEA_GOODS | IDEA_KIND | IDEA_NUMBER, 0, SHUKE_FIELD_IGNORE },
  { IDEA_KIND | IDEA_NAME, 0, SHUKE_FIELD_CATEGORY },
  { IDEA_GOODS | IDEA_NAME, IDEA_ORDER, SHUKE_FIELD_ITEM_NAME },
  { IDEA_SEX, IDEA_MEMBER, SHUKE_FIELD_SEX },
  { IDEA_FORM, IDEA_MEMBER, SHUKE_FIELD_ADDRESS_FORM },
  { IDEA_NICK, IDEA_MEMBER, SHUKE_FIELD_NICKNAME },
  { IDEA_ESTATE, IDEA_MEMBER | IDEA_NAME, SHUKE_FIELD_NEIGHBOURHOOD },
  { IDEA_ESTATE | IDEA_ADDRESS, IDEA_MEMBER, SHUKE_FIELD_NEIGHBOURHOOD },
  { IDEA_ADDRESS, IDEA_MEMBER | IDEA_WORK, SHUKE_FIELD_ADDRESS },
  { IDEA_NOTE, IDEA_MEMBER | IDEA_ORDER | IDEA_GOODS | IDEA_BUY, SHUKE_FIELD_NOTE },
  { IDEA_FAMILY, IDEA_MEMBER, SHUKE_FIELD_FAMILY_NAME },
  { IDEA_GIVEN, IDEA_MEMBER, SHUKE_FIELD_GIVEN_NAME },
  { IDEA_FAMILY | IDEA_GIVEN, IDEA_MEMBER | IDEA_NAME, SHUKE_FIELD_NAME },
  { IDEA_NAME, IDEA_MEMBER | IDEA_CARD | IDEA_BUY, SHUKE_FIELD_NAME },
  { IDEA_SUM | IDEA_QUANTITY, IDEA_GOODS | IDEA_BUY, SHUKE_FIELD_QUANTITY },
  { IDEA_BRAND | IDEA_MEMBER, IDEA_NAME, SHUKE_FIELD_BRAND },
  { IDEA_KIND, 0, SHUKE_FIELD_CATEGORY },
  { IDEA_BUY | IDEA_PRICE | IDEA_SUM, IDEA_PAY | IDEA_GOODS, SHUKE_FIELD_PAID_PRICE },
  { IDEA_DATE, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_KIND, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_LEVEL, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_WAY, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_MARKET, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_GOODS | IDEA_GROUP, 0, SHUKE_FIELD_IGNORE },
  { IDEA_MEMBER, 0, SHUKE_FIELD_NAME },
  { IDEA_WORK, ANYTHING, SHUKE_FIELD_IGNORE },
  { IDEA_AGE, ANYTHING, SHUKE_FIELD_IGNORE },
};
const gsize shuke_column_n_rules = G_N_ELEMENTS (shuke_column_rules);

const char shuke_column_simplified[] =
  "會会員员號号碼码電电話话機机聯联絡络郵邮暱昵稱称謂谓備备註注儲储餘余額额積积點点"
  "數数銷销單单據据顏颜顧顾導导購购買买賣卖農农曆历陰阴陽阳寶宝貝贝兒儿歲岁齡龄級级"
  "別别類类標标籤签簽签組组來来過过費费總总計计個个後后時时間间貨货價价實实優优進进"
  "訂订結结帳账賬账發发門门鋪铺舖铺狀状態态區区縣县鄉乡鎮镇樓楼盤盘園园風风歡欢愛爱"
  "體体質质紅红禮礼贈赠開开創创刪删證证編编圖图網网頁页職职業业務务傳传遞递運运產产"
  "廠厂設设訊讯簡简關关係系親亲媽妈紀纪錄录歷历筆笔頻频幣币錢钱條条規规腳脚長长寬宽"
  "圍围褲裤裝装襯衬內内許许權权願愿廣广營营動动與与從从裡里裏里麼么樣样認认識识獲获"
  "團团隱隐記记學学國国語语緊紧師师專专屬属責责經经辦办處处層层檔档滿满減减讓让淨净"
  "應应現现轉转帶带檢检驗验貴贵賓宾雙双爲为為为請请寫写選选項项擇择無无線线戶户節节"
  "齊齐閱阅萬万鄰邻劃划壽寿諱讳週周誰谁們们幾几歸归倉仓庫库蹤踪際际綁绑訪访執执鍵键"
  "嗎吗預预約约於于臺台匯汇換换變变舊旧適适絲丝臨临幺么麽么義义樂乐習习書书瞭了僅仅"
  "眾众夥伙傭佣剋克兌兑興兴冊册鼕冬況况凍冻凈净準准憑凭齣出製制勵励韆千協协厭厌釐厘"
  "廂厢參参髮发檯台颱台閤合衕同曏向啟启迴回場场殼壳復复複复覆复頭头獎奖嬰婴孫孙審审"
  "傢家尋寻噹当當当徑径慣惯掃扫擾扰摺折護护報报撥拨掛挂損损斷断殺杀構构櫃柜欄栏歐欧"
  "彙汇溝沟沒没滌涤潤润靈灵環环畫画療疗監监著着礎础鞦秋種种稅税繫系纍累緯纬紋纹細细"
  "織织終终紹绍絕绝統统績绩續续綽绰維维綴缀縮缩繳缴膚肤臉脸薦荐穫获虛虚補补錶表見见"
  "視视譽誉討讨議议詞词誕诞該该詳详說说調调負负敗败貫贯資资賒赊躍跃車车輯辑達达連连"
  "埰采採采釋释鑽钻銀银鏈链問问閑闲閒闲階阶陸陆險险隨随麵面須须鬚须領领題题饋馈"
  ;
