// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/field_origin.h"
#include "ui/sources/source_editor.h"
#include "ui/sources/source_values.h"
#include "ui/sources/source_words.h"
#include "ui/sources/work_fields.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <limits>

namespace stet {

namespace {

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
    addWorkFields(form, page);
    addLine(form,
            page,
            Field::Language,
            tr("La&nguage"),
            extraLine(m_before, nameOf(Field::Language)),
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
    m_note = smallText(m_before.extra.value(QStringLiteral("note")).toString(), 3, page);
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

void SourceEditor::addWorkFields(QFormLayout &form, QWidget *page)
{
    const auto add = [&](Field field, const QString &name, const QString &hint = {}) {
        addLine(form, page, field, name, extraLine(m_before, nameOf(field)), hint);
    };
    add(Field::Container, tr("&Journal or book"));
    add(Field::Volume, tr("Volu&me"));
    add(Field::Issue, tr("Iss&ue"));
    add(Field::Pages, tr("Pa&ges"), QStringLiteral("45-67"));
    add(Field::Issn, tr("I&SSN"));
    add(Field::Isbn, tr("IS&BN"));
    connect(m_type, &QComboBox::currentIndexChanged, this, [this, &form] { showWorkFields(form); });
    showWorkFields(form);
}

void SourceEditor::showWorkFields(QFormLayout &form)
{
    const QString type = m_type->currentData().toString();
    for (const Field field :
         {Field::Container, Field::Volume, Field::Issue, Field::Pages, Field::Issn, Field::Isbn})
        form.setRowVisible(m_lines.value(field),
                           !lineOf(field).isEmpty() || hasWorkField(type, nameOf(field)));
}

QString SourceEditor::nameOf(Field field)
{
    static const QHash<Field, QString> names{{Field::Type, QStringLiteral("type")},
                                             {Field::Title, QStringLiteral("title")},
                                             {Field::Publisher, QStringLiteral("publisher")},
                                             {Field::Authors, QStringLiteral("authors")},
                                             {Field::Issued, QStringLiteral("issued")},
                                             {Field::Url, QStringLiteral("url")},
                                             {Field::CanonicalUrl, QStringLiteral("canonicalUrl")},
                                             {Field::ArchiveUrl, QStringLiteral("archiveUrl")},
                                             {Field::Doi, QStringLiteral("doi")},
                                             {Field::Language, QStringLiteral("language")},
                                             {Field::Container, QStringLiteral("container-title")},
                                             {Field::Volume, QStringLiteral("volume")},
                                             {Field::Issue, QStringLiteral("issue")},
                                             {Field::Pages, QStringLiteral("page")},
                                             {Field::Issn, QStringLiteral("ISSN")},
                                             {Field::Isbn, QStringLiteral("ISBN")}};
    return names.value(field);
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
    const QByteArray name = nameOf(field).toLatin1();
    const QString origin = name.isEmpty() ? QString() : originOf(m_before, name.constData());
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

} // namespace stet
