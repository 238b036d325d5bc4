/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: bench-make-files FOLDER. Writes what the benchmarks import: 100,000 customers, a million sales lines of three years and
 * 2,000 visiting cards, half of them of people who are customers already. The same bytes on every machine; nobody in them is real,
 * the numbers are from a block that is not in use. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_CUSTOMERS 100000
#define N_LINES 1000000
#define N_CARDS 2000
#define N_DAYS 1095

static uint64_t state = 20260917;

/* splitmix64 (Steele, Lea and Flood 2014, public domain). */
static uint64_t
next (void)
{
  uint64_t z = (state += 0x9e3779b97f4a7c15u);

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static int
below (int n)
{
  return (int) (next () % (uint64_t) n);
}

#define PICK(array) (array)[below ((int) (sizeof (array) / sizeof *(array)))]

static const char *const family_names[] = {
  "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋",
  "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "欧阳", "上官",
};
static const char *const syllables[] = {
  "伟", "芳", "娜", "秀", "英", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "超", "明", "霞", "平", "刚",
  "桂", "文", "辉", "玲", "红", "玉", "萍", "鑫", "雨", "欣", "怡", "梓", "涵", "诗", "琪", "佳", "宁", "晨", "阳", "乐", "彤", "瑶",
};
static const char *const towns[] = { "人民路", "解放路", "建设路", "中山路", "新华街", "长江路", "文化巷", "桃源里" };
static const char *const notes[] = { "", "", "喜欢纯棉", "不要羊毛", "下雨天常来", "周末带女儿来，喜欢浅色" };
static const char *const tiers[] = { "", "", "银卡", "金卡" };
static const struct { const char *category; const char *items[3]; int price; } goods[] = {
  { "卫衣", { "连帽卫衣", "圆领卫衣", "拼色卫衣" }, 199 }, { "牛仔裤", { "直筒牛仔裤", "小脚牛仔裤", "阔腿牛仔裤" }, 239 },
  { "连衣裙", { "碎花连衣裙", "针织连衣裙", "衬衫裙" }, 329 }, { "打底裤", { "加绒打底裤", "薄款打底裤", "七分打底裤" }, 79 },
  { "衬衫", { "棉麻衬衫", "条纹衬衫", "泡泡袖衬衫" }, 169 }, { "羽绒服", { "长款羽绒服", "轻薄羽绒服", "儿童羽绒服" }, 699 },
  { "半裙", { "百褶半裙", "牛仔半裙", "针织半裙" }, 189 }, { "T恤", { "印花T恤", "短袖T恤", "长袖T恤" }, 99 },
};
static const char *const sizes[] = { "90", "100", "110", "120", "130", "140", "S", "M", "L", "XL" };
static const char *const colours[] = { "雾粉", "米白", "藏青", "豆绿", "黑", "焦糖", "牛仔蓝", "浅灰" };
static const char *const staff[] = { "小周", "阿美", "店长", "小林" };

static FILE *
open_in (const char *folder,
         const char *name)
{
  char path[4096];
  FILE *file;

  snprintf (path, sizeof path, "%s/%s", folder, name);
  file = fopen (path, "w");
  if (file == NULL)
    {
      perror (name);
      exit (1);
    }
  return file;
}

static void
close_file (FILE *file)
{
  if (ferror (file) || fclose (file) != 0)
    {
      perror ("write");
      exit (1);
    }
}

static void
put_name (FILE *file)
{
  fputs (PICK (family_names), file);
  fputs (PICK (syllables), file);
  if (below (3) > 0)
    fputs (PICK (syllables), file);
}

static void
write_customers (const char *folder)
{
  FILE *file = open_in (folder, "customers.csv");

  fputs ("姓名,手机,会员卡号,生日,等级,积分,地址,备注\n", file);
  for (int i = 0; i < N_CUSTOMERS; i++)
    {
      put_name (file);
      fprintf (file, ",154%08d,K%06d,%d-%02d-%02d,%s,%d,%s%d号,%s\n", i, i, 1960 + below (45), 1 + below (12), 1 + below (28),
               PICK (tiers), below (5000), PICK (towns), 1 + below (300), PICK (notes));
    }
  close_file (file);
}

/* Few come often: the square of a number drawn evenly, so that a fifth makes about half of the visits. */
static int
somebody (void)
{
  uint64_t a = next () >> 40, b = next () >> 40;

  return (int) (a * b * N_CUSTOMERS >> 48);
}

static void
write_lines (const char *folder)
{
  static const int month_days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  FILE *file = open_in (folder, "sales.csv");
  int n = 0;

  fputs ("日期,手机,款号,品类,款式,尺码,颜色,吊牌价,实收,数量,店员\n", file);
  while (n < N_LINES)
    {
      int day = (int) ((int64_t) n * N_DAYS / N_LINES);
      int year = 2023 + day / 365, month = 0, of_year = day % 365;
      int customer = somebody ();
      const char *seller = PICK (staff);

      while (of_year >= month_days[month])
        of_year -= month_days[month++];
      for (int k = 1 + below (2) + below (3); k > 0 && n < N_LINES; k--, n++)
        {
          int good = below ((int) (sizeof goods / sizeof *goods));
          int item = below (3);
          int list = goods[good].price + item * 20;

          fprintf (file, "%d-%02d-%02d,154%08d,S%d%d%02d,%s,%s,%s,%s,%d,%d.%02d,1,%s\n", year, month + 1, of_year + 1, customer, good,
                   item, below (60), goods[good].category, goods[good].items[item], PICK (sizes), PICK (colours), list,
                   list * (70 + below (31)) / 100, below (2) * 50, seller);
        }
    }
  close_file (file);
}

static void
write_cards (const char *folder)
{
  FILE *file = open_in (folder, "contacts.vcf");

  for (int i = 0; i < N_CARDS; i++)
    {
      fputs ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:", file);
      put_name (file);
      fprintf (file, "\r\nTEL;TYPE=CELL:154%08d\r\nNOTE:%s\r\nEND:VCARD\r\n", i % 2 == 0 ? i * 50 : N_CUSTOMERS + i, PICK (notes));
    }
  close_file (file);
}

int
main (int    argc,
      char **argv)
{
  if (argc != 2)
    {
      fprintf (stderr, "usage: %s FOLDER\n", argv[0]);
      return 2;
    }
  write_customers (argv[1]);
  write_lines (argv[1]);
  write_cards (argv[1]);
  return 0;
}
