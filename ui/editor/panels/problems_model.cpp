// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/problems_model.h"

#include "core/base/text.h"

namespace stet {

void ProblemsModel::setProblems(std::vector<Problem> problems)
{
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

const Problem *ProblemsModel::problemAt(int row) const
{
    return row >= 0 && static_cast<size_t>(row) < m_problems.size()
               ? &m_problems[static_cast<size_t>(row)]
               : nullptr;
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    const Problem *problem = index.isValid() ? problemAt(index.row()) : nullptr;
    if (!problem)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return sentence(*problem);
    case Qt::AccessibleTextRole:
        return weightText(problem->weight) + QStringLiteral(": ") + sentence(*problem);
    case WeightRole:
        return static_cast<int>(problem->weight);
    default:
        return {};
    }
}

QString ProblemsModel::weightText(Problem::Weight weight)
{
    switch (weight) {
    case Problem::Weight::Note:
        return tr("Note");
    case Problem::Weight::Warning:
        return tr("Warning");
    case Problem::Weight::Error:
        return tr("Error");
    }
    Q_UNREACHABLE();
}

QString ProblemsModel::sentence(const Problem &problem)
{
    const QString subject = singleLine(problem.subject.left(200));
    switch (problem.what) {
    case Problem::What::EmptyHeadline:
        return tr("The article has no headline");
    case Problem::What::EmptySection:
        return tr("“%1” is empty").arg(subject);
    case Problem::What::UnknownKey:
        return tr("The library has no source “%1”").arg(subject);
    case Problem::What::NoCitation:
        return tr("“%1” is no citation and stands as it is: write [@key]").arg(subject);
    case Problem::What::OtherCitation:
        return tr("“@%1” cites nothing as it stands: write [@%1]").arg(subject);
    case Problem::What::CitationInLine:
        return tr("“%1” cites nothing here: cite in the text").arg(subject);
    case Problem::What::CitedAlt:
        return tr("“%1” is shown behind the image: cite in its caption").arg(subject);
    case Problem::What::UncitedSource:
        return tr("“%1” has a role, but the text does not cite it").arg(subject);
    case Problem::What::BrokenArticleLink:
        return tr("There is no article “%1” to link to").arg(subject);
    case Problem::What::BrokenPartLink:
        return tr("The page has no place “#%1” to link to").arg(subject);
    case Problem::What::MissingPicture:
        return tr("The picture “%1” is not in the desk").arg(subject);
    case Problem::What::DamagedPicture:
        return tr("The picture “%1” cannot be read and is not shown").arg(subject);
    case Problem::What::HeadingOrder:
        return tr("“%1” skips a heading level").arg(subject);
    case Problem::What::MissingAlt:
        return tr("An image has no text for those who do not see it");
    case Problem::What::LostCaption:
        return tr("A picture with a caption stands alone in its paragraph; not shown: %1")
            .arg(subject);
    case Problem::What::UnsafeLink:
        if (subject.isEmpty())
            return tr("A link without an address is not shown");
        return tr("This link is not shown: %1").arg(subject);
    case Problem::What::EmptyLink:
        return tr("This link has no words and is not shown: %1").arg(subject);
    case Problem::What::UnsafeImage:
        if (subject.isEmpty())
            return tr("An image without an address is not shown");
        return tr("This image is not shown: %1").arg(subject);
    case Problem::What::Footnote:
        return tr("Footnotes are not known here: %1 stands as it is").arg(subject);
    case Problem::What::RawHtml:
        return tr("HTML stands as text: %1").arg(subject);
    case Problem::What::ShortCode:
        return tr("A site builder’s short code stands as text: %1").arg(subject);
    case Problem::What::TooDeep:
        return tr("Nested too deeply to be shown as it is");
    case Problem::What::LongHeadline:
        return tr("The headline is %Ln character(s) too long", nullptr, subject.toInt());
    case Problem::What::LongDek:
        return tr("The dek is %Ln character(s) too long", nullptr, subject.toInt());
    case Problem::What::LostPin:
        return tr("There is no article “%1” to read next").arg(subject);
    }
    return subject;
}

} // namespace stet
