// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/details/corrections_model.h"

#include "core/base/text.h"
#include "ui/widgets/plain_label.h"

#include <algorithm>
#include <utility>

namespace stet {

CorrectionsModel::CorrectionsModel(Today today, QObject *parent)
    : RowListModel(parent)
    , m_today(std::move(today))
{}

const std::vector<CorrectionClass> &CorrectionsModel::classes()
{
    // Retracting and withdrawing change what is public; they are verbs of their own.
    static const std::vector<CorrectionClass> all{CorrectionClass::Correction,
                                                  CorrectionClass::Clarification,
                                                  CorrectionClass::Update,
                                                  CorrectionClass::EditorsNote};
    return all;
}

QString CorrectionsModel::className(CorrectionClass kind)
{
    switch (kind) {
    case CorrectionClass::Correction:
        return tr("Correction");
    case CorrectionClass::Clarification:
        return tr("Clarification");
    case CorrectionClass::Update:
        return tr("Update");
    case CorrectionClass::EditorsNote:
        return tr("Editor’s note");
    case CorrectionClass::Refile:
        return tr("Refile");
    case CorrectionClass::Retraction:
        return tr("Retraction");
    case CorrectionClass::Withdrawal:
        return tr("Withdrawal");
    }
    Q_UNREACHABLE();
}

QStringList CorrectionsModel::headers() const
{
    return {tr("Day"), tr("Class"), tr("Words")};
}

Correction CorrectionsModel::newRow() const
{
    return {m_today(), CorrectionClass::Correction, {}};
}

QVariant CorrectionsModel::value(const Correction &correction, int column, int role) const
{
    const bool editing = role == Qt::EditRole;
    if (role == Qt::ToolTipRole)
        return plainToolTip(value(correction, column, Qt::DisplayRole).toString());
    if (!editing && role != Qt::DisplayRole)
        return {};
    switch (column) {
    case DayColumn:
        return correction.date.toString(Qt::ISODate);
    case ClassColumn:
        return editing ? QVariant(static_cast<int>(correction.kind)) : className(correction.kind);
    default:
        return correction.text;
    }
}

bool CorrectionsModel::setValue(Correction &correction, int column, const QVariant &value) const
{
    const Correction before = correction;
    const QString text = singleLine(value.toString());
    if (column == DayColumn) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (day.isValid())
            correction.date = day;
    } else if (column == ClassColumn) {
        const auto kind = static_cast<CorrectionClass>(value.toInt());
        if (std::find(classes().begin(), classes().end(), kind) != classes().end())
            correction.kind = kind;
    } else {
        correction.text = text;
    }
    return correction != before;
}

} // namespace stet
