// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hidden_signs.h"

namespace stet {

namespace {

constexpr QChar turningSign(u'⇄');
constexpr QChar hiddenSign(u'␣');

bool turns(char32_t point)
{
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
           point == 0x200E || point == 0x200F || point == 0x061C;
}

bool isTag(char32_t point)
{
    return point >= 0xE0000 && point <= 0xE007F;
}

bool isJoiner(char32_t point)
{
    return point == 0x200C || point == 0x200D;
}

/// Of a script whose letters stand by themselves.
bool standsAlone(QChar letter)
{
    return letter.script() == QChar::Script_Latin || letter.script() == QChar::Script_Greek ||
           letter.script() == QChar::Script_Cyrillic;
}

} // namespace

bool turnsOrHides(char32_t point)
{
    return turns(point) || isTag(point) || point == 0x200B || point == 0x2060 || point == 0xFEFF;
}

QString withSigns(const QString &text)
{
    QString shown = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit.unicode() < 0x80) // of most texts each
            continue;
        const bool pair =
            unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t point =
            pair ? QChar::surrogateToUcs4(unit, text.at(i + 1)) : char32_t(unit.unicode());
        const bool joinsNothing = isJoiner(point) && i > 0 && standsAlone(text.at(i - 1));
        if (turnsOrHides(point) || joinsNothing) {
            const QChar sign = turns(point) ? turningSign : hiddenSign;
            shown[i] = sign;
            if (pair)
                shown[i + 1] = sign;
        }
        i += pair ? 1 : 0;
    }
    return shown;
}

} // namespace stet
