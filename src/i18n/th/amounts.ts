import type { RefusalWords, RepairWords } from "../amount-words.ts";

/** Why a text is no amount, in Thai. */
export const refusalsTh: RefusalWords = {
  "grouping-broken": "เครื่องหมายจุลภาคคั่นหลักไม่ถูกตำแหน่ง",
  "two-decimal-points": "มีจุดทศนิยมมากกว่าหนึ่งจุด",
  "decimal-comma": "ใช้เครื่องหมายจุลภาคแทนจุดทศนิยม",
  letters: "มีตัวอักษรปนอยู่ในตัวเลข",
  "letter-for-digit": "มีตัวอักษรที่หน้าตาคล้ายตัวเลขปนอยู่",
  "not-decimal": "ไม่ใช่เลขฐานสิบ",
  infinite: "เป็นค่าที่ไม่มีขอบเขต",
  range: "เป็นช่วงตัวเลข ไม่ใช่จำนวนเดียว",
  "several-numbers": "มีตัวเลขมากกว่าหนึ่งจำนวนในเซลล์เดียว",
  sign: "เครื่องหมายบวกหรือลบอยู่ผิดตำแหน่ง",
  annotated: "มีข้อความกำกับต่อท้ายตัวเลข",
  percent: "เป็นค่าร้อยละ ไม่ใช่จำนวนเงิน",
  date: "เป็นวันที่ ไม่ใช่จำนวนเงิน",
  "unit-implausible": "ต่างจากจำนวนอื่นในบัญชีมาก และจะปกติหากเป็นอีกหน่วยเงิน",
  "too-fine": "มีทศนิยมละเอียดเกินกว่าที่เป็นจำนวนเงินได้",
  "too-large": "มีจำนวนหลักมากเกินกว่าที่เป็นงบประมาณได้",
  "cells-shifted": "แถวนี้มีจำนวนช่องไม่เท่ากับหัวตาราง ค่าในแถวจึงไม่ตรงคอลัมน์",
  "not-a-number": "ไม่ใช่ตัวเลข",
};

/** What was put right in an amount, in Thai. */
export const repairsTh: RepairWords = {
  "thai-digits": "อ่านเลขไทยเป็นเลขอารบิก",
  "full-width-digits": "อ่านตัวเลขแบบเต็มความกว้างเป็นตัวเลขปกติ",
  "invisible-characters": "ตัดช่องว่างและอักขระที่มองไม่เห็นออก",
  "parentheses-negative": "อ่านจำนวนในวงเล็บเป็นค่าลบ",
  "unit-in-cell": "อ่านหน่วยเงินที่เขียนไว้ในเซลล์",
  "trailing-dash": "ตัดเครื่องหมายขีดท้ายจำนวนออก",
  "float-residue": "ตัดเศษทศนิยมที่เกิดจากการคำนวณของโปรแกรมออก",
};
