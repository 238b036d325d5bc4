/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-slip.h"

G_BEGIN_DECLS

/* A slip as a shop writes it down in one go: "修 裤脚 13900001234 周五", "送 连衣裙 林小雨 13900001234 人民路12号3栋502 明天". Kind, phone, card
 * (卡 8001), birthday (生日 5月3日), child (女儿 朵朵 2019-05-03), address, day and a name beside the phone may stand in any order; what is left is what it is
 * about. Pure: the shop's kinds are handed in. @usual (nullable) is the kind when none is named. NULL for blank text. (transfer full) */
ShukeSlip *shuke_slip_read (const char *line, const GPtrArray *kinds, const char *usual, ShukeRegion region, ShukeDay today);

G_END_DECLS
