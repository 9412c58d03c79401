// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/like_names.h"

#include "core/base/hidden_signs.h"

#include <iterator>

namespace stet {

namespace {

/// Letters without case, and the Latin ones that they look like in one case or the other.
constexpr char16_t otherLetters[] = u"авеһіјкмнорԛстуѵԝхѕԁαβγεζηικμνορτυχı";
constexpr char16_t latinLetters[] = u"abehijkmhopqctyvwxsdabyezhikmnoptyxi";
static_assert(std::size(otherLetters) == std::size(latinLetters));

QChar latinLook(QChar letter)
{
    const qsizetype at = QStringView(otherLetters).indexOf(letter);
    return at < 0 ? letter : QChar(latinLetters[at]);
}

/// What a name is to the eye.
QString lookOf(const QString &name)
{
    const QString folded = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString look;
    for (const QChar unit : folded) {
        const bool unseen = unit.isSpace() || turnsOrHides(unit.unicode()) ||
                            unit.category() == QChar::Other_Format;
        if (!unseen)
            look.append(latinLook(unit));
    }
    return look;
}

} // namespace

bool readAlike(const QString &name, const QString &other)
{
    return name == other || lookOf(name) == lookOf(other);
}

} // namespace stet
