// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/tables/table_width.h"

#include <QChar>

#include <algorithm>
#include <iterator>

namespace stet {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// The blocks whose letters are wide (UAX 11, East_Asian_Width W and F), coarsely.
constexpr Range wide[] = {{0x1100, 0x115F},
                          {0x2E80, 0x303E},
                          {0x3041, 0x33FF},
                          {0x3400, 0x4DBF},
                          {0x4E00, 0x9FFF},
                          {0xA000, 0xA4CF},
                          {0xAC00, 0xD7A3},
                          {0xF900, 0xFAFF},
                          {0xFE30, 0xFE6F},
                          {0xFF00, 0xFF60},
                          {0xFFE0, 0xFFE6},
                          {0x1F300, 0x1F64F},
                          {0x1F900, 0x1F9FF},
                          {0x20000, 0x3FFFD}};

bool isWide(char32_t c)
{
    return std::any_of(std::begin(wide), std::end(wide), [c](const Range &range) {
        return c >= range.first && c <= range.last;
    });
}

} // namespace

qsizetype displayWidth(QStringView text)
{
    qsizetype width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
            category == QChar::Other_Format)
            continue;
        width += isWide(c) ? 2 : 1;
    }
    return width;
}

} // namespace stet
