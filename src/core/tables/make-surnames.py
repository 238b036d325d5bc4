# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints shuke-surname-table.inc: surnames that are read otherwise than the character's first reading, and the double ones.
The list is ours, put together from what is commonly known; the reading met most often stands first. See README.md in this folder."""
import importlib

make_pinyin = importlib.import_module("make-pinyin")

SINGLE = """
万 wan  丁 ding  不 fou  乐樂 yue le  乜 nie  于 yu  亓 qi  仇 qiu  仝 tong  任 ren  任 ren  令 ling  佘 she  佴 nai  俞 yu  倩 qian
假 jia  干 gan  员員 yun yuan  单單 shan dan  卜 bu  占 zhan  厍厙 she  召 shao  句 gou  台臺 tai  合 he  呙咼 guo  哈 ha  种 chong zhong
區区 ou qu  訾 zi  參参 shen can  地 di  堵 du  塔 ta  大 da  奇 qi  妫媯 gui  姒 si  宁寧甯 ning  宓 mi fu  宿 su  寻尋 xun  尉 wei yu
尧堯 yao  尹 yin  尾 wei  少 shao  幺么 yao  應应 ying  库庫 she ku  度 du  强強 qiang  弗 fu  折 she zhe  撒 sa  扎 zha  教 jiao  散 san
於 yu wu  晁 chao  晟 cheng sheng  景 jing  曲 qu  曾 zeng ceng  會会 hui kuai  朴 piao pu  术 zhu shu  柏 bai bo  査查 zha cha
校 xiao jiao  桔 ju  檀 tan  殷 yin  殳 shu  池 chi  沈 shen  沓 ta  洗 xian xi  冼 xian  洪 hong  漆 qi  澹 tan dan  瀧泷 long shuang
燕 yan  牟 mu mou  瞿 qu  盖蓋 ge gai  盛 sheng  盍 ge he  相 xiang  省 xing sheng  眭 sui  石 shi  祭 zhai ji  禚 zhuo  秘 bi mi
祕 bi mi  糜 mi  粘 nian zhan  紀纪 ji  繁 po fan  缪繆 miao mou  缴繳 jiao  翟 zhai di  肖 xiao  能 nai neng  臧 zang  艾 ai  芈羋 mi
茜 qian xi  莘 xin shen  葉叶 ye  葛 ge  蔚 yu wei  蕃 pi fan  薄 bo  藏 zang cang  行 xing hang  褚 chu  覃 qin tan  解 xie jie
角 jue jiao  謝谢 xie  諶谌 chen shen  譚谭 tan  費费 fei bi  賁贲 ben bi  貟贠 yun  賈贾 jia  車车 che ju  过過 guo  适適 kuo shi
逄 pang  逯 lu  郇 xun huan  郗 xi chi  郝 hao  郤 xi  郟郏 jia  都 du dou  重 zhong chong  長长 zhang chang  闞阚 kan  闕阙 que
那 na nuo  鄢 yan  酈郦 li  鈄钭 tou  鐔镡 tan chan  隗 wei kui  隽雋 juan jun  靳 jin  頡颉 xie jie  鞠 ju  黑 he hei  齊齐 qi
黨党 dang  呂吕 lv  欒栾 luan  甄 zhen  郁 yu  藺蔺 lin  華华 hua  宗 zong  溥 pu  樊 fan  阮 ruan  禹 yu  舍 she  舒 shu  訓训 xun
揭 jie  洛 luo  落 luo  绳繩 sheng  鬲 ge li  迮 ze  俱 ju  逮 dai  番 pan fan  裨 pi  覇霸 ba  給给 ji  夾夹 jia  抹 mo  提 di ti
暨 ji  芮 rui  芃 peng  褟 ta  褀 qi  率 shuai  朝 chao zhao  晃 huang  否 fou  卒 zu  泌 bi mi  隆 long  頓顿 dun  巷 xiang  孱 chan
"""

DOUBLE = """
欧阳歐陽 ou yang  司马司馬 si ma  上官 shang guan  诸葛諸葛 zhu ge  东方東方 dong fang  皇甫 huang fu  尉迟尉遲 yu chi  公孙公孫 gong sun
慕容 mu rong  令狐 ling hu  长孙長孫 zhang sun  宇文 yu wen  司徒 si tu  司空 si kong  鲜于鮮于 xian yu  夏侯 xia hou  端木 duan mu
百里 bai li  南宫南宮 nan gong  万俟萬俟 mo qi  澹台澹臺 tan tai  公冶 gong ye  宗政 zong zheng  濮阳濮陽 pu yang  淳于 chun yu
太叔 tai shu  申屠 shen tu  仲孙仲孫 zhong sun  轩辕軒轅 xuan yuan  钟离鍾離 zhong li  闾丘閭丘 lv qiu  独孤獨孤 du gu  拓跋 tuo ba
拓拔 tuo ba  呼延 hu yan  西门西門 xi men  东郭東郭 dong guo  南门南門 nan men  赫连赫連 he lian  纳兰納蘭 na lan  完颜完顏 wan yan
公羊 gong yang  谷梁穀梁 gu liang  乐正樂正 yue zheng  漆雕 qi diao  壤驷壤駟 rang si  公良 gong liang  夹谷夾谷 jia gu  宰父 zai fu
左丘 zuo qiu  梁丘 liang qiu  东野東野 dong ye  亓官 qi guan  司寇 si kou  颛孙顓孫 zhuan sun  巫马巫馬 wu ma  第五 di wu  羊舌 yang she
微生 wei sheng  張簡 zhang jian  張廖 zhang liao  范姜 fan jiang  葉赫叶赫 ye he  那拉 na la  歐阳 ou yang  欧陽 ou yang
"""


def main():
    rows = {}
    unihan = make_pinyin.fields()
    for entry in SINGLE.split("\n"):
        for part in filter(None, entry.split("  ")):
            characters, readings = part.split(" ", 1)
            for character in characters:
                known = make_pinyin.readings(ord(character), unihan[ord(character)])
                # What the table of characters says already needs no entry.
                if readings.split()[0] != known[0] or not set(readings.split()) <= set(known):
                    rows[(ord(character), 0)] = readings.strip()
    for entry in DOUBLE.split("\n"):
        for part in filter(None, entry.split("  ")):
            characters, readings = part.split(" ", 1)
            for i in range(0, len(characters), 2):
                rows[(ord(characters[i]), ord(characters[i + 1]))] = readings.strip()
    print("""/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printed by tables/make-surnames.py, where the list is kept; do not edit by hand. Sorted by first, then second character. A
 * single surname has one reading or several, a double one has a syllable for each character. */
static const Surname surnames[] = {""")
    for (first, second), readings in sorted(rows.items()):
        print(f'  {{ 0x{first:x}, {hex(second) if second else 0}, "{readings}" }},  /* {chr(first)}{chr(second) if second else ""} */')
    print("};")


if __name__ == "__main__":
    main()
