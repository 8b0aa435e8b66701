/** The pane's frame in Thai: title, tabs, and what stands on several of them. Thai comes first: its shape is the dictionary's type. */
export const paneFrameTh = {
  title: "ตรวจงบบูรณาการ",
  tabs: { check: "ตรวจ", findings: "ข้อค้นพบ", tiers: "ห่วงโซ่", report: "รายงาน", setup: "ตั้งค่า" },
  tabList: "ส่วนของบานหน้าต่าง",
  connecting: "กำลังเชื่อมต่อกับสมุดงาน",
  loading: "กำลังเปิด",
  slowTitle: "Excel ยังไม่ตอบ",
  slowMessage: "หากกำลังพิมพ์อยู่ในเซลล์ โปรดกด Enter หรือ Esc ในเซลล์นั้น งานจะเดินต่อเอง",
  draftsTitle: "มีงานที่ยังไม่ได้เขียน",
  drafts: (when: string, parts: string) => `บานหน้าต่างถูกปิดเมื่อ ${when} ก่อนเขียนลงสมุดงาน: ${parts}`,
  draftParts: {
    tags: (count: string) => `ห่วงโซ่ที่ให้ไว้ ${count} รายการ`,
    decisions: "การยอมรับข้อค้นพบหรือการตั้งค่า",
    report: "ชีตรายงานที่เลือก",
  },
  bringBack: "นำกลับมา",
  throwAway: "ทิ้ง",
  recoveredTitle: "บานหน้าต่างถูกปิดระหว่างเขียน",
  recovered: "สิ่งที่เจ้าหน้าที่เคยพิมพ์ไว้ในชีตข้อค้นพบและชีตตั้งค่ายังอยู่ครบ และจะถูกเขียนกลับเมื่อกดตรวจแล้วเขียนรายงาน",
  standing: {
    unfinishedTitle: "รายงานเขียนไม่เสร็จ",
    unfinished: (sheets: string) => `ห้ามใช้ตัวเลขในชีต ${sheets} โปรดกดตรวจแล้วเขียนรายงานใหม่`,
    differsTitle: "รายงานไม่ตรงกับข้อมูลแล้ว",
    differs: (sheets: string) => `ข้อมูลไม่ใช่ชุดเดียวกับที่ใช้เขียนชีต ${sheets} โปรดกดตรวจแล้วเขียนรายงานใหม่ก่อนนำไปใช้`,
    matches: "รายงานในสมุดงานนี้ยังตรงกับข้อมูล",
  },
  tryAgain: "ลองอีกครั้ง",
  cancel: "ยกเลิก",
  close: "ปิด",
  brokenTitle: "โปรแกรมทำงานผิดพลาด",
  brokenMessage: "ข้อผิดพลาดนี้เป็นของโปรแกรม ไม่ใช่ของข้อมูลหรือของท่าน สมุดงานไม่ถูกแก้ไข โปรดคัดลอกข้อความด้านล่างส่งให้ผู้ดูแล แล้วเปิดบานหน้าต่างนี้ใหม่",
  brokenDetails: "รายละเอียดสำหรับผู้ดูแล",
  chooseFile: "เลือกไฟล์…",
  copy: "คัดลอก",
  copied: "คัดลอกแล้ว",
  startAgain: "เริ่มใหม่",
  otherVersionTitle: "มีรุ่นใหม่แล้ว",
  otherVersionMessage:
    "โปรแกรมเสริมได้รับการปรับรุ่นขณะที่บานหน้าต่างนี้เปิดอยู่ สมุดงานไม่ถูกแก้ไข โปรดโหลดบานหน้าต่างใหม่เพื่อทำงานต่อ สิ่งที่ท่านเลือก รับไว้ และจัดชั้นไว้แล้วจะยังอยู่ เฉพาะแบบกรอกที่ยังไม่ได้กดตกลงต้องกรอกใหม่",
  otherVersionLosing:
    "โปรแกรมเก็บสิ่งที่ท่านทำไว้ในบานหน้าต่างข้ามการโหลดใหม่ไม่ได้ในเครื่องนี้ หากโหลดใหม่ สิ่งที่ยังไม่ได้เขียนลงสมุดงานจะหายไปและต้องทำใหม่ สมุดงานไม่ถูกแก้ไข กดอีกครั้งเพื่อโหลดใหม่",
  loadAgain: "โหลดใหม่",
};

/** The shape of the frame's words. */
export type PaneFrameWords = typeof paneFrameTh;
