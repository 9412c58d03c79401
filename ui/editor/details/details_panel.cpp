// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/details/details_panel.h"

#include "core/base/text.h"
#include "ui/editor/chip_fields.h"
#include "ui/editor/details/caption_parts.h"
#include "ui/editor/details/corrections_model.h"
#include "ui/editor/details/facts_model.h"
#include "ui/editor/details/lead_picture.h"
#include "ui/editor/details/row_table.h"
#include "ui/editor/field_undo.h"
#include "ui/editor/prose_line.h"
#include "ui/editor/targets/target_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QUrl>
#include <QVBoxLayout>

#include <limits>
#include <utility>

namespace stet {

namespace {

constexpr int longestReview = 3650; // days

QString printTags(const QStringList &tags)
{
    return tags.join(QStringLiteral(", "));
}

QStringList parseTags(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',')) {
        if (const QString tag = singleLine(part); !tag.isEmpty())
            tags.append(tag);
    }
    tags.removeDuplicates();
    return tags;
}

/// Slugs with commas or spaces between them; of an address of a page the last part of its path.
QStringList parsePins(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("[,\\s]+"));
    QStringList pins;
    for (const QString &part : text.split(gaps, Qt::SkipEmptyParts)) {
        const QString path = part.contains(QLatin1String("://")) ? QUrl(part).path() : part;
        QString name = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
        if (name.endsWith(QLatin1String(".html")))
            name.chop(5);
        if (const QString slug = slugify(name); !slug.isEmpty())
            pins.append(slug);
    }
    pins.removeDuplicates();
    return pins;
}

/// Lets a class be chosen by its word; one that is not among those stays while nobody chooses.
class ClassDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent,
                          const QStyleOptionViewItem & /*option*/,
                          const QModelIndex &index) const override
    {
        auto *choice = new QComboBox(parent);
        const QVariant own = index.data(Qt::EditRole);
        for (const CorrectionClass kind : CorrectionsModel::classes())
            choice->addItem(CorrectionsModel::className(kind), static_cast<int>(kind));
        if (own.isValid() && choice->findData(own) < 0)
            choice->insertItem(0, index.data().toString(), own);
        return choice;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *choice = static_cast<QComboBox *>(editor);
        choice->setCurrentIndex(std::max(0, choice->findData(index.data(Qt::EditRole))));
    }

    void setModelData(QWidget *editor,
                      QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        const QVariant chosen = static_cast<QComboBox *>(editor)->currentData();
        if (index.data(Qt::EditRole).isValid() && chosen != index.data(Qt::EditRole))
            model->setData(index, chosen, Qt::EditRole);
    }
};

/// What is scrolled, made before its parts: to move them means to style all of them again.
QWidget *insideOf(QScrollArea &area)
{
    auto *inside = new QWidget(area.viewport());
    inside->setProperty("ground", QStringLiteral("panel"));
    area.setWidget(inside);
    return inside;
}

} // namespace

DetailsPanel::DetailsPanel(PictureDoor door, std::function<QDate()> today, QWidget *parent)
    : QScrollArea(parent)
    , m_tags(new QLineEdit(insideOf(*this)))
    , m_factRows(new FactsModel(this))
    , m_facts(new RowTable(*m_factRows, tr("Fact table"), widget()))
    , m_claimRows(new QPushButton(widget()))
    , m_picture(new LeadPicture(std::move(door), widget()))
    , m_leadAlt(new QLineEdit(widget()))
    , m_leadCaption(new QLineEdit(widget()))
    , m_leadLicence(new QLineEdit(widget()))
    , m_correctionRows(new CorrectionsModel(std::move(today), this))
    , m_corrections(new RowTable(*m_correctionRows, tr("Corrections"), widget()))
    , m_modified(new ChipEdit(
          tr("Last change that readers are told of, year-month-day"), tr("Date"), widget()))
    , m_pins(new QLineEdit(widget()))
    , m_target(new TargetField(tr("as the kind says"), widget()))
    , m_reviewDays(new QSpinBox(widget()))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_tags->setAccessibleName(tr("Tags, with commas between them"));
    m_tags->setMaxLength(std::numeric_limits<int>::max());
    m_tags->setPlaceholderText(tr("robots, firmware"));
    m_claimRows->setObjectName(QStringLiteral("claimRows"));
    m_claimRows->hide();
    m_pins->setAccessibleName(
        tr("What is offered to read next: addresses of articles, with commas between them"));
    m_pins->setToolTip(m_pins->accessibleName());
    m_pins->setPlaceholderText(tr("as the site chooses"));
    m_pins->setMaxLength(std::numeric_limits<int>::max());
    m_leadAlt->setAccessibleName(tr("What the lead picture shows, for those who do not see it"));
    m_leadAlt->setPlaceholderText(tr("What it shows"));
    m_leadAlt->setToolTip(m_leadAlt->accessibleName());
    m_leadCaption->setAccessibleName(
        tr("Caption of the lead picture, and behind a bar the credit line"));
    m_leadCaption->setPlaceholderText(tr("Caption | credit line"));
    m_leadCaption->setToolTip(m_leadCaption->accessibleName());
    m_leadCaption->setProperty("cites", true);
    m_leadLicence->setObjectName(QStringLiteral("leadLicence"));
    m_leadLicence->setAccessibleName(
        tr("Licence of the lead picture, and its address behind it where it has one"));
    m_leadLicence->setPlaceholderText(tr("Licence"));
    m_leadLicence->setToolTip(m_leadLicence->accessibleName());
    m_leadLicence->setMaxLength(std::numeric_limits<int>::max());
    for (QLineEdit *words : {m_leadAlt, m_leadCaption}) {
        words->setMaxLength(std::numeric_limits<int>::max());
        makeProse(*words);
    }
    fitToText(*this, [this] {
        m_facts->horizontalHeader()->resizeSection(FactsModel::NameColumn, withText(104));
        m_corrections->horizontalHeader()->resizeSection(CorrectionsModel::DayColumn, withText(94));
        m_corrections->horizontalHeader()->resizeSection(CorrectionsModel::ClassColumn,
                                                         withText(80));
    });
    m_corrections->setItemDelegateForColumn(CorrectionsModel::ClassColumn,
                                            new ClassDelegate(m_corrections));
    m_reviewDays->setRange(0, longestReview);
    m_reviewDays->setSpecialValueText(tr("as the kind says"));
    const auto showUnit = [this](int days) {
        m_reviewDays->setSuffix(tr(" day(s)", "behind a number", days));
    };
    showUnit(m_reviewDays->value());
    connect(m_reviewDays, &QSpinBox::valueChanged, this, showUnit);
    m_reviewDays->setFocusPolicy(Qt::StrongFocus);
    m_reviewDays->installEventFilter(this);
    m_reviewDays->setAccessibleName(tr("Days between re-checks"));

    auto *column = new QVBoxLayout(widget());
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(6);
    addSection(column, tr("Tags"), m_tags);
    addSection(column, tr("Fact table"), m_facts);
    column->addWidget(m_claimRows);
    addSection(column, tr("Lead picture"), m_picture);
    column->addWidget(m_leadAlt);
    column->addWidget(m_leadCaption);
    column->addWidget(m_leadLicence);
    addSection(column, tr("Corrections"), m_corrections);
    addSection(column, tr("Last update"), m_modified);
    addSection(column, tr("Read next"), m_pins);
    addSection(column, tr("Length to aim at"), m_target);
    addSection(column, tr("Re-check every"), m_reviewDays);
    column->addStretch();

    const auto tell = [this](void (DetailsPanel::*signal)()) {
        return [this, signal] {
            if (!m_showing)
                Q_EMIT(this->*signal)();
        };
    };
    for (const QLineEdit *names : {m_tags, m_pins})
        connect(names, &QLineEdit::textChanged, this, tell(&DetailsPanel::typed));
    for (const QLineEdit *words : {m_leadAlt, m_leadCaption, m_leadLicence})
        connect(words, &QLineEdit::textChanged, this, tell(&DetailsPanel::typed));
    connect(m_modified, &QLineEdit::textChanged, this, &DetailsPanel::checkDay);
    connect(m_modified, &QLineEdit::textChanged, this, tell(&DetailsPanel::typed));
    for (const auto &[rows, table] : std::initializer_list<std::pair<RowsModel *, RowTable *>>{
             {m_factRows, m_facts}, {m_correctionRows, m_corrections}}) {
        connect(rows, &RowsModel::edited, this, [tell, of = table] {
            tell(of->isTyping() ? &DetailsPanel::typed : &DetailsPanel::changed)();
        });
        connect(table, &RowTable::cellLeft, this, tell(&DetailsPanel::changed));
    }
    connect(m_picture, &LeadPicture::edited, this, &DetailsPanel::showLeadWords);
    connect(m_picture, &LeadPicture::edited, this, tell(&DetailsPanel::changed));
    connect(m_picture, &LeadPicture::refused, this, &DetailsPanel::pictureRefused);
    connect(m_target, &TargetField::changed, this, tell(&DetailsPanel::changed));
    connect(m_reviewDays, &QSpinBox::valueChanged, this, tell(&DetailsPanel::changed));
}

void DetailsPanel::addSection(QVBoxLayout *column, const QString &title, QWidget *field)
{
    auto *label = new PlainLabel(this);
    label->setPlainText(title);
    label->setBuddy(field);
    label->setProperty("tone", QStringLiteral("muted"));
    if (column->count() > 0)
        column->addSpacing(10);
    column->addWidget(label);
    column->addWidget(field);
}

void DetailsPanel::showContent(const ArticleContent &content)
{
    m_showing = true;
    if (parseTags(m_tags->text()) != content.tags) {
        m_tags->setText(printTags(content.tags));
        m_tags->setCursorPosition(0);
    }
    m_factRows->setRows(content.facts);
    m_picture->setName(content.leadImage);
    const auto [caption, licence] = captionParts(content.leadCaption);
    for (const auto &[field, words] : std::initializer_list<std::pair<QLineEdit *, QString>>{
             {m_leadAlt, content.leadAlt}, {m_leadCaption, caption}, {m_leadLicence, licence}}) {
        // What is being typed ends in a space before the next word comes.
        if (singleLine(field->text()) != words)
            field->setText(words);
    }
    showLeadWords();
    m_correctionRows->setRows(content.corrections);
    // Half a day stays while it is being typed.
    const QDate day = QDate::fromString(m_modified->text().trimmed(), Qt::ISODate);
    const bool isHalf = !day.isValid() && !m_modified->text().trimmed().isEmpty();
    if (day != content.modified && !(isHalf && m_modified->hasFocus()))
        m_modified->setText(content.modified.toString(Qt::ISODate));
    if (parsePins(m_pins->text()) != content.pins)
        m_pins->setText(printTags(content.pins));
    m_target->setTarget(content.target);
    m_reviewDays->setMaximum(std::max(longestReview, content.reviewDays));
    m_reviewDays->setValue(content.reviewDays);
    m_showing = false;
    checkDay();
}

void DetailsPanel::writeTo(ArticleContent &content) const
{
    // A tag with a comma in it, as an import can bring, stays while nobody types here.
    if (m_tags->text() != printTags(content.tags))
        content.tags = parseTags(m_tags->text());
    content.facts = m_factRows->rows();
    content.leadImage = m_picture->name();
    if (m_leadAlt->text() != content.leadAlt)
        content.leadAlt = singleLine(m_leadAlt->text());
    const CaptionParts typed{m_leadCaption->text(), m_leadLicence->text()};
    if (typed != captionParts(content.leadCaption))
        content.leadCaption = typed.joined();
    content.corrections = m_correctionRows->rows();
    const QString day = m_modified->text().trimmed();
    const QDate modified = QDate::fromString(day, Qt::ISODate);
    if (day.isEmpty() || modified.isValid())
        content.modified = modified;
    content.pins = parsePins(m_pins->text());
    content.target = m_target->target();
    content.reviewDays = m_reviewDays->value();
}

void DetailsPanel::forget()
{
    m_picture->forget();
    const bool before = std::exchange(m_showing, true);
    m_modified->clear();
    m_showing = before;
}

bool DetailsPanel::dropUnkept(const ArticleContent &content)
{
    const QString kept = content.modified.toString(Qt::ISODate);
    if (!m_modified->hasFocus() || m_modified->text().trimmed() == kept)
        return false;
    const bool before = std::exchange(m_showing, true);
    m_modified->setText(kept);
    m_showing = before;
    checkDay();
    return true;
}

void DetailsPanel::showLeadWords()
{
    const bool any = !m_picture->name().isEmpty();
    m_leadAlt->setVisible(any || !m_leadAlt->text().isEmpty());
    m_leadCaption->setVisible(any || !m_leadCaption->text().isEmpty());
    m_leadLicence->setVisible(any || !m_leadLicence->text().isEmpty());
}

void DetailsPanel::checkDay()
{
    const QString day = m_modified->text().trimmed();
    const bool holds = day.isEmpty() || QDate::fromString(day, Qt::ISODate).isValid();
    m_modified->setFault(holds ? QString() : tr("This is not a date; write it as 2026-03-04."));
}

void DetailsPanel::setReadOnly(bool readOnly)
{
    m_tags->setReadOnly(readOnly);
    m_factRows->setReadOnly(readOnly);
    if (QAction *const action = m_claimAction)
        action->setDisabled(readOnly); // the button follows, and so do menu and key
    m_picture->setReadOnly(readOnly);
    m_leadAlt->setReadOnly(readOnly);
    m_leadCaption->setReadOnly(readOnly);
    m_leadLicence->setReadOnly(readOnly);
    m_correctionRows->setReadOnly(readOnly);
    m_modified->setReadOnly(readOnly);
    m_pins->setReadOnly(readOnly);
    m_target->setReadOnly(readOnly);
    m_reviewDays->setReadOnly(readOnly);
}

void DetailsPanel::setUndoActions(const QList<QAction *> &actions)
{
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{
             m_tags, m_leadAlt, m_leadCaption, m_leadLicence, m_modified, m_pins}) {
        leaveUndoKeys(field);
        giveUndoMenu(field, actions);
    }
    for (RowTable *table : {m_facts, m_corrections})
        table->setUndoActions(actions);
    m_target->leaveUndo();
    leaveUndoKeys(m_reviewDays->findChild<QLineEdit *>());
    leaveUndoKeys(m_reviewDays);
}

void DetailsPanel::setClaimAction(QAction *action)
{
    m_claimAction = action;
    const auto follow = [this, action] {
        m_claimRows->setText(action->text());
        m_claimRows->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, m_claimRows, follow);
    connect(m_claimRows, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    m_claimRows->show();
}

void DetailsPanel::addFacts(const QStringList &names)
{
    std::vector<Fact> rows = m_factRows->rows();
    const auto first = int(rows.size());
    for (const QString &name : names)
        rows.push_back({name, {}});
    m_factRows->setRows(rows);
    Q_EMIT changed();
    chooseRow(DraftField::Facts, first);
    m_facts->setFocus(Qt::OtherFocusReason);
}

bool DetailsPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The wheel scrolls the panel; a number changes only under the keyboard.
    const auto *number = qobject_cast<QSpinBox *>(watched);
    if (number != nullptr && event->type() == QEvent::Wheel && !number->hasFocus()) {
        event->ignore();
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

QWidget *DetailsPanel::field(DraftField which) const
{
    switch (which) {
    case DraftField::Tags:
        return m_tags;
    case DraftField::Facts:
        return m_facts;
    case DraftField::LeadImage:
        return m_picture;
    case DraftField::LeadAlt:
        return m_leadAlt;
    case DraftField::LeadCaption:
        return m_leadCaption;
    case DraftField::Corrections:
        return m_corrections;
    case DraftField::Modified:
        return m_modified;
    case DraftField::ReviewDays:
        return m_reviewDays;
    case DraftField::Pins:
        return m_pins;
    case DraftField::Target:
        return m_target;
    default:
        return nullptr;
    }
}

void DetailsPanel::chooseRow(DraftField table, int row)
{
    auto *rows = qobject_cast<QTableView *>(field(table));
    if (!rows || row < 0)
        return;
    const QModelIndex words = rows->model()->index(row, rows->model()->columnCount() - 1);
    rows->setCurrentIndex(words);
    const QRect place = rows->visualRect(words);
    const QPoint middle = rows->viewport()->mapTo(widget(), place.center());
    ensureVisible(middle.x(), middle.y(), 0, place.height());
}

} // namespace stet
