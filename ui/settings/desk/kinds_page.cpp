// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/kinds_page.h"

#include "ui/editor/section_presets.h"
#include "ui/editor/targets/target_field.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/desk/kind_model.h"
#include "ui/settings/settings_parts.h"
#include "ui/widgets/text_scale.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int nameWidth = 110;
constexpr int daysWidth = 120;
constexpr int aimWidth = 124;
constexpr int limitWidth = 104;
constexpr int tableHeight = 170;
constexpr int kindTextHeight = 140;

/// Lets what a kind's articles aim at be edited as number and measure.
class AimDelegate : public QStyledItemDelegate
{
public:
    explicit AimDelegate(QObject *parent)
        : QStyledItemDelegate(parent)
    {
        // Qt watches the editor, and here the focus is in one of its parts.
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
            if (m_field == nullptr || !m_field->isAncestorOf(before) ||
                m_field->isAncestorOf(now) || QApplication::activePopupWidget() != nullptr)
                return;
            Q_EMIT commitData(m_field);
            Q_EMIT closeEditor(m_field);
        });
    }

    QWidget *createEditor(QWidget *parent,
                          const QStyleOptionViewItem & /*option*/,
                          const QModelIndex & /*index*/) const override
    {
        auto *field = new TargetField(KindsPage::tr("none"), parent);
        field->setAutoFillBackground(true);
        m_field = field;
        return field;
    }

    void updateEditorGeometry(QWidget *editor,
                              const QStyleOptionViewItem &option,
                              const QModelIndex & /*index*/) const override
    {
        // Wider than what it is set for: number and measure stand beside each other.
        QRect place = option.rect;
        place.setWidth(std::max(place.width(), editor->sizeHint().width()));
        editor->setGeometry(QStyle::visualRect(option.direction, option.rect, place));
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<TargetField *>(editor)->setTarget(index.data(Qt::EditRole).value<Target>());
    }

    void setModelData(QWidget *editor,
                      QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        const Target target = static_cast<TargetField *>(editor)->target();
        model->setData(index, QVariant::fromValue(target), Qt::EditRole);
    }

private:
    mutable QPointer<QWidget> m_field; ///< the one that is open
};

} // namespace

KindsPage::KindsPage(DeskKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_model(new KindModel(keeper, this))
    , m_table(new QTableView(this))
    , m_text(new QPlainTextEdit(this))
    , m_usual(new QPushButton(tr("&Sections alone"), this))
    , m_keep(new QPushButton(tr("&Keep text"), this))
{
    QVBoxLayout *column =
        makePageColumn(this,
                       tr("Kinds of articles"),
                       tr("F2 or a double click changes a name, the number of days after which a "
                          "page is to be checked again (0 means never), how long an article is "
                          "to be, or how long its headline and dek may be. A kind that was changed "
                          "stays as this desk has it, "
                          "whatever a newer Stet brings."));
    addReadOnlyHint(column, keeper.readOnlyReason(), this);
    m_table->setObjectName(QStringLiteral("kindTable"));
    m_table->setAccessibleName(tr("Kinds of articles"));
    m_table->setModel(m_model);
    dressTable(*m_table);
    fitToText(*m_table, [this] { m_table->setMinimumHeight(withText(tableHeight)); });
    setColumnWidths(*m_table,
                    {{KindModel::Name, nameWidth},
                     {KindModel::Days, daysWidth},
                     {KindModel::Aim, aimWidth},
                     {KindModel::HeadlineLimit, limitWidth},
                     {KindModel::DekLimit, limitWidth}});
    m_table->setItemDelegateForColumn(KindModel::Aim, new AimDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(KindModel::Sections, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    buildText(column);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &KindsPage::showKind);
    // Queued: the model follows the same signals, and takes its rows first.
    connect(&keeper, &DeskKeeper::kindsRead, this, &KindsPage::take, Qt::QueuedConnection);
    connect(&keeper, &DeskKeeper::settingsRead, this, &KindsPage::take, Qt::QueuedConnection);
    take();
}

void KindsPage::buildText(QVBoxLayout *column)
{
    auto *label = new QLabel(tr("A &new article of this kind begins with"), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("kindText"));
    m_text->setAccessibleName(tr("Text that a new article of this kind begins with"));
    m_text->setTabChangesFocus(true);
    m_text->setProperty("field", true);
    fitToText(*m_text, [this] { m_text->setFixedHeight(withText(kindTextHeight)); });
    m_text->setPlaceholderText(tr("Without a text, the headings of its sections."));
    m_usual->setObjectName(QStringLiteral("usualKindText"));
    m_keep->setObjectName(QStringLiteral("keepKindText"));
    // Until the kinds are read.
    m_text->setReadOnly(true);
    for (QPushButton *button : {m_usual, m_keep})
        button->setEnabled(false);
    column->addWidget(label);
    column->addWidget(m_text);
    column->addWidget(makeHint(tr("Markdown, for articles in the desk's language. Others begin "
                                  "with the headings of the kind's sections."),
                               this));
    auto *row = new QHBoxLayout;
    row->addWidget(m_usual);
    row->addStretch(1);
    row->addWidget(m_keep);
    column->addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, &KindsPage::noteTyped);
    connect(m_keep, &QPushButton::clicked, this, &KindsPage::keep);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        const Kind *kind = chosen();
        if (kind != nullptr)
            m_text->setPlainText(withSections({}, sectionHeadings(*kind, m_keeper.language())));
    });
}

const Kind *KindsPage::chosen() const
{
    return m_model->kindAt(m_table->currentIndex().row());
}

QString KindsPage::keptText(const Kind &kind) const
{
    return beginningOf(kind, m_keeper.language());
}

bool KindsPage::isDirty() const
{
    return !m_typed.isEmpty();
}

void KindsPage::take()
{
    // The rows may be others by now.
    const int row = std::max(0, m_model->rowOf(m_shown));
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, KindModel::Name));
    showKind();
}

void KindsPage::showKind()
{
    const Kind *kind = chosen();
    if (kind == nullptr)
        return;
    const QString text = m_typed.value(kind->id, keptText(*kind));
    m_shown = kind->id;
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    noteTyped();
}

void KindsPage::noteTyped()
{
    const Kind *kind = chosen();
    const bool open = kind != nullptr && kind->id == m_shown && m_keeper.readOnlyReason().isEmpty();
    m_text->setReadOnly(!open);
    if (kind != nullptr && kind->id == m_shown) {
        const QString text = m_text->toPlainText();
        if (text == keptText(*kind))
            m_typed.remove(kind->id);
        else
            m_typed.insert(kind->id, text);
    }
    m_keep->setEnabled(open && m_typed.contains(m_shown));
    m_usual->setEnabled(open && m_text->toPlainText() !=
                                    withSections({}, sectionHeadings(*kind, m_keeper.language())));
}

void KindsPage::keep()
{
    const Kind *kind = chosen();
    if (kind == nullptr)
        return;
    const QString text = m_text->toPlainText();
    KindChange change;
    change.reviewDays = kind->reviewDays;
    // The sections' headings follow the kind and the language: they are not kept as a text.
    const bool usual = text == withSections({}, sectionHeadings(*kind, m_keeper.language()));
    change.beginning = usual ? QString() : text;
    m_keeper.changeKind(*kind, change);
}

} // namespace stet
