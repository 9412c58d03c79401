// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_editor.h"

#include "core/model/field_origin.h"
#include "ui/sources/source_values.h"
#include "ui/sources/source_words.h"
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

#include <limits>

namespace stet {

namespace {

// CSL's own names of what Stet has no place for.
const QString languageField = QStringLiteral("language");
const QString noteField = QStringLiteral("note");

void setExtra(QJsonObject &extra, const QString &name, const QString &text)
{
    if (text.isEmpty())
        extra.remove(name);
    else
        extra.insert(name, text);
}

/// A field of a few lines in a box of that height: the style would take the height from the field.
QPlainTextEdit *smallText(const QString &text, int lines, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *field = new QPlainTextEdit(text, box);
    field->setProperty("field", true);
    field->setTabChangesFocus(true);
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(field);
    box->setFocusProxy(field);
    fitToText(*box, [box, lines] {
        constexpr int aroundLines = 22;
        box->setFixedHeight(lines * box->fontMetrics().lineSpacing() + aroundLines);
    });
    return field;
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

void SourceEditor::addFields(QFormLayout &form, QWidget *page)
{
    m_type = new QComboBox(page);
    m_type->setObjectName(QStringLiteral("sourceType"));
    for (const auto &[id, name] : sourceTypes())
        m_type->addItem(name, id);
    if (!m_before.type.isEmpty() && m_type->findData(m_before.type) < 0)
        m_type->addItem(m_before.type, m_before.type);
    m_type->setCurrentIndex(std::max(0, m_type->findData(m_before.type)));
    addRow(form, Field::Type, tr("T&ype"), m_type);
    addLine(form, page, Field::Title, tr("&Title"), m_before.title);
    addLine(form, page, Field::Publisher, tr("&Publisher"), m_before.publisher);
    m_authors = smallText(authorLines(m_before.authors), 3, page);
    m_authors->setObjectName(QStringLiteral("sourceAuthors"));
    m_authors->setPlaceholderText(tr("One a line: “Lima, Ana”, or “Roads Agency”"));
    addRow(form, Field::Authors, tr("&Authors"), m_authors->parentWidget());
    m_authors->setAccessibleName(tr("Authors"));
    const QString dateHint = tr("2026-02-11, 2026-02 or 2026");
    addLine(form, page, Field::Issued, tr("&Issued"), dateLine(m_before.issued), dateHint);
    addLine(form, page, Field::Accessed, tr("&Read on"), dateLine(m_before.accessed), dateHint);
    const QString linkHint = QStringLiteral("https://…");
    addLine(form, page, Field::Url, tr("&Link"), m_before.url, linkHint);
    addLine(
        form, page, Field::CanonicalUrl, tr("&Canonical link"), m_before.canonicalUrl, linkHint);
    addLine(form, page, Field::ArchiveUrl, tr("Archi&ve link"), m_before.archiveUrl, linkHint);
    addLine(form, page, Field::Doi, tr("&DOI"), m_before.doi);
    addLine(form,
            page,
            Field::Language,
            tr("La&nguage"),
            m_before.extra.value(languageField).toString(),
            QStringLiteral("en, de-CH"));
    addLine(form,
            page,
            Field::Origin,
            tr("S&yndicated from"),
            m_before.origin,
            tr("An agency; sources of the same origin count once"));
    m_terms = new QComboBox(page);
    m_terms->setObjectName(QStringLiteral("sourceTerms"));
    for (const SourceTerms terms :
         {SourceTerms::Open, SourceTerms::Background, SourceTerms::Confidential})
        m_terms->addItem(termsName(terms), int(terms));
    m_terms->setCurrentIndex(m_terms->findData(int(m_before.terms)));
    addRow(form, Field::Terms, tr("Te&rms"), m_terms);
    addLine(form,
            page,
            Field::Embargo,
            tr("&Embargo until"),
            momentLine(m_before.embargoUntilMs, m_zone),
            QStringLiteral("2026-03-04 16:00"));
    m_note = smallText(m_before.extra.value(noteField).toString(), 3, page);
    m_note->setObjectName(QStringLiteral("sourceNote"));
    addRow(form, Field::Note, tr("N&ote"), m_note->parentWidget());
    m_note->setAccessibleName(tr("Note"));
    addLine(form,
            page,
            Field::Key,
            tr("&Key"),
            m_before.key,
            tr("Made of publisher and title where it is empty"));
}

QLineEdit *SourceEditor::addLine(QFormLayout &form,
                                 QWidget *page,
                                 Field field,
                                 const QString &name,
                                 const QString &text,
                                 const QString &hint)
{
    auto *line = new QLineEdit(page);
    line->setObjectName(QStringLiteral("sourceField%1").arg(int(field)));
    line->setMaxLength(std::numeric_limits<int>::max()); // nothing of a long one is cut
    line->setText(text);
    line->setCursorPosition(0);
    line->setPlaceholderText(hint);
    m_lines.insert(field, line);
    addRow(form, field, name, line);
    return line;
}

void SourceEditor::addRow(QFormLayout &form, Field field, const QString &name, QWidget *input)
{
    auto *fault = new PlainLabel(input->parentWidget(), 3);
    fault->setObjectName(QStringLiteral("sourceFault%1").arg(int(field)));
    fault->setProperty("tone", QStringLiteral("late"));
    makeSpeaker(*fault);
    fault->hide();
    m_faults.insert(field, fault);
    form.addRow(name, input);
    addOrigin(form, field, input);
    form.addRow(QString(), fault);
    form.setRowWrapPolicy(QFormLayout::DontWrapRows);
}

/// Where a page said it, below what it filled; nothing below the rest.
void SourceEditor::addOrigin(QFormLayout &form, Field field, QWidget *input)
{
    static const QHash<Field, const char *> names{{Field::Type, "type"},
                                                  {Field::Title, "title"},
                                                  {Field::Publisher, "publisher"},
                                                  {Field::Authors, "authors"},
                                                  {Field::Issued, "issued"},
                                                  {Field::Url, "url"},
                                                  {Field::CanonicalUrl, "canonicalUrl"},
                                                  {Field::ArchiveUrl, "archiveUrl"},
                                                  {Field::Doi, "doi"},
                                                  {Field::Language, "language"}};
    const char *name = names.value(field, nullptr);
    const QString origin = name == nullptr ? QString() : originOf(m_before, name);
    if (origin.isEmpty())
        return;
    auto *label = new PlainLabel(input->parentWidget());
    label->setObjectName(QStringLiteral("sourceOrigin%1").arg(int(field)));
    label->setProperty("tone", QStringLiteral("muted"));
    setTextFactor(*label, 0.9);
    label->setPlainText(tr("As the page has it: %1").arg(origin));
    input->setAccessibleDescription(label->plainText());
    m_origins.insert(field, label);
    form.addRow(QString(), label);
    if (auto *line = qobject_cast<QLineEdit *>(input))
        connect(line, &QLineEdit::textChanged, this, &SourceEditor::showOrigins);
    else if (auto *box = qobject_cast<QComboBox *>(input))
        connect(box, &QComboBox::currentIndexChanged, this, &SourceEditor::showOrigins);
    else
        connect(m_authors, &QPlainTextEdit::textChanged, this, &SourceEditor::showOrigins);
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
    case Field::Language:
        return lineOf(field) == m_before.extra.value(languageField).toString();
    default:
        return false;
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
    setExtra(source.extra, languageField, lineOf(Field::Language));
    setExtra(source.extra, noteField, m_note->toPlainText().trimmed());
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
