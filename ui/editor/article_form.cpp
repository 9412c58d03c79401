// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/article_form.h"

#include "core/base/text.h"
#include "core/model/language.h"
#include "ui/editor/byline_text.h"
#include "ui/editor/chip_fields.h"
#include "ui/editor/field_undo.h"
#include "ui/editor/prose_field.h"
#include "ui/editor/targets/limit_note.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tokens.h"
#include "ui/widgets/ui_language.h"

#include <QEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace stet {

namespace {

constexpr int topMargin = 18;
constexpr int noteTop = 3;

QFont headlineFont(const QFont &base, const EditorLook &look)
{
    QFont font(base);
    font.setPointSizeF(look.scaled(16));
    font.setWeight(QFont::Bold);
    return font;
}

QFont dekFont(const QFont &base, const EditorLook &look)
{
    QFont font(base);
    font.setPointSizeF(look.scaled(10));
    return font;
}

void showText(QLineEdit *field, const QString &text)
{
    if (field->text() != text)
        field->setText(text);
}

/// Changes what a choice offers; what is typed stays, and the caret in it.
void offer(QComboBox &choice, const QStringList &entries)
{
    const QString typed = choice.currentText();
    const int caret = choice.lineEdit()->cursorPosition();
    choice.clear();
    choice.addItems(entries);
    choice.setEditText(typed);
    choice.lineEdit()->setCursorPosition(caret);
}

} // namespace

ArticleForm::ArticleForm(QWidget *parent)
    : QWidget(parent)
{
    setProperty("ground", QStringLiteral("paper"));
    setAttribute(Qt::WA_StyledBackground);
    buildFields();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(26, topMargin, 26, 14);
    column->setSpacing(8);
    column->addWidget(m_headline);
    column->addWidget(m_dek);
    column->addSpacing(2);
    buildRow();
}

void ArticleForm::buildFields()
{
    m_headline = new ProseField(headlineFont(font(), m_look), this);
    m_headline->setPlaceholderText(tr("Headline"));
    m_headline->setAccessibleName(tr("Headline"));
    m_dek = new ProseField(dekFont(font(), m_look), this);
    m_dek->setPlaceholderText(tr("Dek: what this is about, in one or two sentences"));
    m_dek->setAccessibleName(tr("Dek"));
    paintDek();
    m_limits = new LimitNote(*m_headline, *m_dek, this);
    m_limits->installEventFilter(this);

    connect(m_headline, &ProseField::nextWanted, m_dek, [this] { m_dek->setFocus(); });
    connect(m_dek, &ProseField::previousWanted, m_headline, [this] { m_headline->setFocus(); });
    connect(m_dek, &ProseField::nextWanted, this, &ArticleForm::bodyWanted);
    const auto tell = [this](ProseField *field, DraftField which) {
        connect(field, &ProseField::pasteRefused, this, &ArticleForm::pasteRefused);
        connect(&field->mirror(),
                &TextMirror::edited,
                this,
                [this, which](qsizetype at, const QString &removed, const QString &inserted) {
                    Q_EMIT textEdited(which, at, removed, inserted);
                });
    };
    tell(m_headline, DraftField::Headline);
    tell(m_dek, DraftField::Dek);
}

void ArticleForm::buildRow()
{
    m_kind = new ChipCombo(tr("Kind of article"), this);
    m_kind->setObjectName(QStringLiteral("articleKind"));
    m_category = new ChipCombo(tr("Category"), this);
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->lineEdit()->setPlaceholderText(tr("Category"));
    m_byline =
        new ChipEdit(tr("Authors: names with commas, a role in brackets"), tr("Authors"), this);
    m_date = new ChipEdit(tr("Date of publication, year-month-day"), tr("Date"), this);
    m_slug = new ChipEdit(tr("Address of the page"), tr("Address"), this);
    m_language = new ChipCombo(tr("Language"), this);
    m_language->setObjectName(QStringLiteral("articleLanguage"));
    m_language->setEditable(true);
    m_language->setInsertPolicy(QComboBox::NoInsert);
    for (const QComboBox *choice : {m_category, m_language})
        leaveUndoKeys(choice->lineEdit());
    // Qt cuts at 32 767 letters, and what it cuts would be gone from the desk.
    for (QLineEdit *line : {m_category->lineEdit(), m_byline, m_date, m_slug})
        line->setMaxLength(std::numeric_limits<int>::max());
    // An editable choice has the keyboard for its line.
    for (QWidget *choice : {m_kind, m_category, m_language})
        leaveUndoKeys(choice);

    auto *row = new FlowLayout(6);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_kind, m_category, m_byline, m_date, m_slug, m_language})
        row->addWidget(field);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);

    const auto changed = [this] {
        if (m_showing)
            return;
        checkFields();
        Q_EMIT fieldEdited();
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this, changed] {
        changed();
        if (!m_showing)
            Q_EMIT kindChanged();
    });
    connect(m_category, &QComboBox::currentTextChanged, this, changed);
    connect(m_language, &QComboBox::currentTextChanged, this, changed);
    for (QLineEdit *field : {m_byline, m_date, m_slug})
        connect(field, &QLineEdit::textChanged, this, changed);
}

void ArticleForm::setKinds(const std::vector<Kind> &kinds)
{
    const QString chosen = m_kind->currentData().toString();
    m_showing = true;
    m_kindsKnown = true;
    m_kind->clear();
    for (const Kind &kind : kinds)
        m_kind->addItem(kind.name.in(uiLanguage()), kind.id);
    const int at = m_kind->findData(chosen);
    if (at < 0 && !chosen.isEmpty())
        m_kind->addItem(chosen, chosen);
    m_kind->setCurrentIndex(m_kind->findData(chosen));
    m_showing = false;
}

void ArticleForm::setCategories(const QStringList &categories)
{
    m_showing = true;
    offer(*m_category, categories);
    m_showing = false;
}

void ArticleForm::setLanguages(const QStringList &tags)
{
    m_showing = true;
    offer(*m_language, tags);
    m_showing = false;
}

void ArticleForm::load(const ArticleContent &content)
{
    m_headline->mirror().load(content.headline);
    m_dek->mirror().load(content.dek);
    showFields(content);
}

void ArticleForm::take(const ArticleContent &content)
{
    m_headline->mirror().replaceWith(content.headline);
    m_dek->mirror().replaceWith(content.dek);
    m_showing = true;
    showKind(content.kind);
    // What says the same already is left as it is typed, and so is what is only half typed: letters
    // and the caret stay while others write.
    if (singleLine(m_category->currentText()) != content.category)
        m_category->setEditText(content.category);
    if (parseAuthors(m_byline->text()) != content.authors)
        showText(m_byline, printAuthors(content.authors));
    const QDate day = QDate::fromString(m_date->text().trimmed(), Qt::ISODate);
    if (day != content.published && (day.isValid() || !m_date->hasFocus()))
        showText(m_date, content.published.toString(Qt::ISODate));
    const QString slug = slugify(m_slug->text());
    if (slug != content.slug && (!slug.isEmpty() || !m_slug->hasFocus()))
        showText(m_slug, content.slug);
    const QString language = m_language->currentText().trimmed();
    if (language != content.language && (isLanguageTag(language) || !m_language->hasFocus()))
        m_language->setEditText(content.language);
    m_showing = false;
    checkFields();
}

void ArticleForm::showKind(const QString &kind)
{
    if (m_kind->findData(kind) < 0)
        m_kind->addItem(m_kindsKnown ? kind : QString(), kind);
    m_kind->setCurrentIndex(m_kind->findData(kind));
}

void ArticleForm::showFields(const ArticleContent &content)
{
    m_showing = true;
    showKind(content.kind);
    m_category->setEditText(content.category);
    showText(m_byline, printAuthors(content.authors));
    showText(m_date, content.published.toString(Qt::ISODate));
    showText(m_slug, content.slug);
    m_language->setEditText(content.language);
    m_showing = false;
    checkFields();
}

void ArticleForm::checkFields()
{
    const QString date = m_date->text().trimmed();
    const bool dateHolds = date.isEmpty() || QDate::fromString(date, Qt::ISODate).isValid();
    static_cast<ChipEdit *>(m_date)->setFault(
        dateHolds ? QString() : tr("This is not a date; write it as 2026-03-04."));
    const QString slug = m_slug->text().trimmed();
    const QString folded = slugify(slug);
    static_cast<ChipEdit *>(m_slug)->setFault(
        slug == folded
            ? QString()
            : tr("An address has small letters, digits and hyphens; kept as “%1”.").arg(folded));
}

void ArticleForm::writeTo(ArticleContent &content) const
{
    content.headline = m_headline->mirror().text();
    content.dek = m_dek->mirror().text();
    const QString kind = m_kind->currentData().toString();
    if (!kind.isEmpty())
        content.kind = kind;
    // What an import brought in other letters than one types stays while nobody types here.
    if (m_category->currentText() != content.category)
        content.category = singleLine(m_category->currentText());
    if (m_byline->text() != printAuthors(content.authors))
        content.authors = parseAuthors(m_byline->text());
    const QString date = m_date->text().trimmed();
    const QDate published = QDate::fromString(date, Qt::ISODate);
    if (date.isEmpty() || published.isValid())
        content.published = published;
    const QString slug = slugify(m_slug->text());
    if (!slug.isEmpty())
        content.slug = slug;
    const QString language = m_language->currentText().trimmed();
    if (isLanguageTag(language))
        content.language = language;
}

void ArticleForm::showSlug(const QString &slug)
{
    if (m_slug->hasFocus() || slugify(m_slug->text()) == slug)
        return;
    m_showing = true;
    m_slug->setText(slug);
    m_showing = false;
    checkFields();
}

void ArticleForm::setReadOnly(bool readOnly)
{
    m_headline->setReadOnly(readOnly);
    m_dek->setReadOnly(readOnly);
    for (QLineEdit *field : {m_byline, m_date, m_slug})
        field->setReadOnly(readOnly);
    for (QComboBox *field : {m_kind, m_category, m_language})
        field->setEnabled(!readOnly);
}

void ArticleForm::focusHeadline()
{
    m_headline->setFocus(Qt::OtherFocusReason);
}

void ArticleForm::setUndoActions(const QList<QAction *> &actions)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_headline,
                                                           m_dek,
                                                           m_category->lineEdit(),
                                                           m_byline,
                                                           m_date,
                                                           m_slug,
                                                           m_language->lineEdit()})
        giveUndoMenu(field, actions);
}

QWidget *ArticleForm::field(DraftField which) const
{
    switch (which) {
    case DraftField::Headline:
        return m_headline;
    case DraftField::Dek:
        return m_dek;
    case DraftField::Kind:
        return m_kind;
    case DraftField::Category:
        return m_category->lineEdit();
    case DraftField::Authors:
        return m_byline;
    case DraftField::Published:
        return m_date;
    case DraftField::Slug:
        return m_slug;
    case DraftField::Language:
        return m_language->lineEdit();
    default:
        return nullptr;
    }
}

TextMirror &ArticleForm::mirror(DraftField field) const
{
    return field == DraftField::Dek ? m_dek->mirror() : m_headline->mirror();
}

bool ArticleForm::dropUnkept(const ArticleContent &content)
{
    const auto differs = [](const QLineEdit *field, const QString &kept) {
        return field->hasFocus() && field->text().trimmed() != kept;
    };
    if (!differs(m_date, content.published.toString(Qt::ISODate)) &&
        !differs(m_slug, content.slug) && !differs(m_language->lineEdit(), content.language))
        return false;
    showFields(content);
    return true;
}

void ArticleForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMargins();
}

void ArticleForm::setLook(const EditorLook &look)
{
    m_look = look;
    m_headline->setTextFont(headlineFont(font(), look));
    m_dek->setTextFont(dekFont(font(), look));
    fitMargins();
}

void ArticleForm::fitMargins()
{
    const int side = m_look.sideMargin(width());
    const int top = std::max(topMargin, noteTop + m_limits->sizeHint().height());
    layout()->setContentsMargins(side, top, side, 14);
    placeLimits();
}

void ArticleForm::setLimits(int headline, int dek)
{
    m_limits->setLimits(headline, dek);
}

// Above the end of the headline, whatever it says.
void ArticleForm::placeLimits()
{
    const QMargins margins = layout()->contentsMargins();
    const QRect line(
        margins.left(), noteTop, width() - margins.left() - margins.right(), m_limits->height());
    const QSize size = m_limits->sizeHint().boundedTo(line.size());
    m_limits->setGeometry(
        QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignTop, size, line));
}

bool ArticleForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_limits && event->type() == QEvent::Resize)
        placeLimits();
    return QWidget::eventFilter(watched, event);
}

void ArticleForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_dek)
        paintDek();
}

void ArticleForm::paintDek()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::Text, tokensFor(palette()).muted);
    m_dek->setPalette(quiet);
}

} // namespace stet
