// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_editor.h"

#include "ui/sources/source_values.h"
#include "ui/sources/source_words.h"
#include "ui/sources/work_fields.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_scale.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

/// Of several lines.
void setNote(QJsonObject &extra, const QString &text)
{
    const QString name = QStringLiteral("note");
    if (text.isEmpty())
        extra.remove(name);
    else
        extra.insert(name, text);
}

} // namespace

SourceEditor::SourceEditor(const Source &source, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_before(source)
    , m_zone(zone)
    , m_notice(new NoticeBar(this))
    , m_save(new QPushButton(source.id.isNull() ? tr("Add") : tr("Save"), this))
{
    if (m_before.type.isEmpty())
        m_before.type = sourceTypes().front().first;
    setObjectName(QStringLiteral("sourceEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(source.id.isNull() ? tr("New source") : tr("Edit the source"));
    auto *scroll = new ScrollPage(this);
    auto *page = new QWidget(scroll->viewport());
    auto *form = new QFormLayout(page);
    form->setContentsMargins(16, 12, 16, 12);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    addFields(*form, page);
    scroll->setPage(page);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("sourceSave"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 10, 16, 12);
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    all->addWidget(scroll, 1);
    all->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &SourceEditor::reject);
    connect(m_save, &QPushButton::clicked, this, &SourceEditor::save);
    constexpr QSize usual(640, 640);
    resize((QSizeF(usual) * textScale())
               .toSize()
               .boundedTo(parent->window()->size())
               .expandedTo(usual));
    m_lines.value(Field::Title)->setFocus();
}

/// What a person has changed is the page's no more.
void SourceEditor::showOrigins()
{
    for (auto origin = m_origins.begin(); origin != m_origins.end(); ++origin)
        origin.value()->setVisible(isAsRead(origin.key()));
}

bool SourceEditor::isAsRead(Field field) const
{
    switch (field) {
    case Field::Type:
        return m_type->currentData().toString() == m_before.type;
    case Field::Title:
        return lineOf(field) == m_before.title;
    case Field::Publisher:
        return lineOf(field) == m_before.publisher;
    case Field::Authors:
        return m_authors->toPlainText() == authorLines(m_before.authors);
    case Field::Issued:
        return lineOf(field) == dateLine(m_before.issued);
    case Field::Url:
        return lineOf(field) == m_before.url;
    case Field::CanonicalUrl:
        return lineOf(field) == m_before.canonicalUrl;
    case Field::ArchiveUrl:
        return lineOf(field) == m_before.archiveUrl;
    case Field::Doi:
        return lineOf(field) == m_before.doi;
    default:
        return lineOf(field) == extraLine(m_before, nameOf(field));
    }
}

QString SourceEditor::lineOf(Field field) const
{
    return m_lines.value(field)->text().trimmed();
}

void SourceEditor::setKnownNames(const QStringList &names)
{
    for (const Field field : {Field::Publisher, Field::Origin}) {
        auto *completer = new QCompleter(names, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains); // "Ledger" is known as "The Ledger"
        m_lines.value(field)->setCompleter(completer);
    }
}

const Source &SourceEditor::before() const
{
    return m_before;
}

bool SourceEditor::take(Source &source)
{
    source = m_before;
    source.type = m_type->currentData().toString();
    source.title = lineOf(Field::Title);
    source.publisher = lineOf(Field::Publisher);
    // Lines that nobody touched keep what they cannot say.
    if (m_authors->toPlainText() != authorLines(m_before.authors))
        source.authors = authorsFrom(m_authors->toPlainText(), m_before.authors);
    source.url = lineOf(Field::Url);
    source.canonicalUrl = lineOf(Field::CanonicalUrl);
    source.archiveUrl = lineOf(Field::ArchiveUrl);
    source.doi = lineOf(Field::Doi);
    source.origin = lineOf(Field::Origin);
    source.terms = SourceTerms(m_terms->currentData().toInt());
    source.key = lineOf(Field::Key);
    setNote(source.extra, m_note->toPlainText().trimmed());
    for (const Field field : {Field::Language,
                              Field::Container,
                              Field::Volume,
                              Field::Issue,
                              Field::Pages,
                              Field::Issn,
                              Field::Isbn})
        setExtraLine(source, nameOf(field), lineOf(field));
    bool good = true;
    const auto takeDate = [&](Field field, PartialDate &date) {
        const std::optional<PartialDate> typed = dateFrom(lineOf(field));
        if (typed)
            date = *typed;
        else
            showFault(field, tr("This is no date. Write 2026-02-11, 2026-02 or 2026."));
        good = good && typed.has_value();
    };
    takeDate(Field::Issued, source.issued);
    takeDate(Field::Accessed, source.accessed);
    // Seconds are not typed: a line that nobody touched keeps them.
    if (lineOf(Field::Embargo) != momentLine(m_before.embargoUntilMs, m_zone)) {
        const std::optional<qint64> moment = momentFrom(lineOf(Field::Embargo), m_zone);
        if (moment)
            source.embargoUntilMs = *moment;
        else
            showFault(Field::Embargo, tr("This is no moment. Write 2026-03-04 16:00."));
        good = good && moment.has_value();
    }
    return good;
}

void SourceEditor::save()
{
    clearFaults();
    Source source;
    if (!take(source))
        return;
    m_save->setEnabled(false);
    Q_EMIT saveRequested(source);
}

void SourceEditor::refuse(const Error &error)
{
    m_save->setEnabled(true);
    // The door names the value that it refuses.
    for (const Field field : {Field::Url, Field::CanonicalUrl, Field::ArchiveUrl, Field::Key}) {
        if (error.code == ErrorCode::InvalidInput && !error.detail.isEmpty() &&
            lineOf(field).left(200) == error.detail) {
            const bool label = field == Field::Key && SourceTerms(m_terms->currentData().toInt()) ==
                                                          SourceTerms::Confidential;
            showFault(label ? Field::Terms : field, error.message);
            return;
        }
    }
    Notice notice;
    notice.weight = Notice::Weight::Error;
    notice.text = error.message;
    notice.detail = error.detail;
    m_notice->show(notice);
}

void SourceEditor::showFault(Field field, const QString &why)
{
    PlainLabel *fault = m_faults.value(field);
    fault->setPlainText(why);
    announce(*fault);
    fault->show();
    if (QLineEdit *line = m_lines.value(field))
        line->setFocus(Qt::OtherFocusReason);
    else if (field == Field::Terms)
        m_terms->setFocus(Qt::OtherFocusReason);
}

void SourceEditor::clearFaults()
{
    m_notice->dismiss();
    for (PlainLabel *fault : m_faults)
        fault->hide();
}

bool SourceEditor::isChanged()
{
    Source source;
    const bool good = take(source);
    clearFaults();
    return !good || source != m_before;
}

void SourceEditor::reject()
{
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = tr("What you typed is not kept yet.");
    notice.actionText = tr("Discard it");
    notice.action = [this] {
        done(Rejected);
    };
    notice.context = this;
    m_notice->show(notice);
}

} // namespace stet
