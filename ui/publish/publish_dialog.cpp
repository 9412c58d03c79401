// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/publish_dialog.h"

#include "core/desk/checking.h"
#include "ui/editor/details/corrections_model.h"
#include "ui/publish/publish_findings_model.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/word_diff_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr QSize usualSize(720, 600);
constexpr QSize mostSize(1180, 690); // of a window of 1280×720
constexpr int differenceHeight = 150;
constexpr int listHeight = 120;
constexpr int textHeight = 64;

} // namespace

PublishDialog::PublishDialog(QWidget *parent)
    : QDialog(parent)
    , m_notice(new NoticeBar(this))
    , m_scroll(new ScrollPage(this))
    , m_findings(new PublishFindingsModel(this))
    , m_later(new QPushButton(tr("&Later…"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_publish(new QPushButton(tr("Publish"), this))
{
    setObjectName(QStringLiteral("publishDialog"));
    setWindowTitle(tr("Publish"));
    buildLayout();
    connectParts();
    resize(std::min(withText(usualSize.width()), mostSize.width()),
           std::min(withText(usualSize.height()), mostSize.height()));
    update();
}

void PublishDialog::buildLayout()
{
    auto *page = new QWidget(m_scroll->viewport());
    m_title = new PlainLabel(page, 2);
    m_title->setObjectName(QStringLiteral("publishTitle"));
    setTextFactor(*m_title, 1.2, QFont::DemiBold);
    m_what = new PlainLabel(page, 3);
    m_what->setObjectName(QStringLiteral("publishWhat"));
    m_facts = new FactList(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 16, 20, 10);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_facts);
    addChange(*column);
    addFindings(*column);
    column->addStretch();
    m_scroll->setPage(page);

    m_missing = new PlainLabel(this, 2);
    m_missing->setObjectName(QStringLiteral("publishMissing"));
    m_missing->setProperty("tone", QStringLiteral("muted"));
    m_later->setObjectName(QStringLiteral("publishAtATime"));
    m_later->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_publish->setObjectName(QStringLiteral("publishGive"));
    m_publish->setProperty("primary", true);
    m_publish->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 6, 20, 14);
    buttons->setSpacing(10);
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(m_later);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_publish);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    all->addWidget(m_scroll, 1);
    all->addLayout(buttons);
    setTabOrder(m_reason, m_later); // as they stand
    setTabOrder(m_later, m_cancel);
    setTabOrder(m_cancel, m_publish);
}

void PublishDialog::addChange(QVBoxLayout &column)
{
    m_changeBox = new QWidget(m_title->parentWidget());
    m_difference = new WordDiffView(m_changeBox);
    m_difference->setObjectName(QStringLiteral("publishDifference"));
    m_difference->setTitles(tr("What readers have"), tr("What they will have"));
    fitToText(*m_difference, [this] { m_difference->setFixedHeight(withText(differenceHeight)); });
    m_class = new QComboBox(m_changeBox);
    m_class->setObjectName(QStringLiteral("publishClass"));
    m_class->setAccessibleName(tr("What the change is"));
    m_class->addItem(tr("What is the change?"));
    for (const CorrectionClass one : PublishChoice::classes())
        m_class->addItem(CorrectionsModel::className(one), int(one));
    m_meaning = new PlainLabel(m_changeBox, 3);
    m_meaning->setObjectName(QStringLiteral("publishMeaning"));
    m_meaning->setProperty("tone", QStringLiteral("muted"));
    m_text = new QPlainTextEdit(m_changeBox);
    m_text->setObjectName(QStringLiteral("publishText"));
    m_text->setProperty("field", true);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("What readers are told: what was wrong, and what is right"));
    m_text->setAccessibleName(tr("What readers are told"));
    fitToText(*m_text, [this] { m_text->setFixedHeight(withText(textHeight)); });
    auto *change = new QHBoxLayout;
    change->setSpacing(12);
    change->addWidget(m_class, 0, Qt::AlignTop);
    change->addWidget(m_meaning, 1);
    auto *inside = new QVBoxLayout(m_changeBox);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addWidget(m_difference);
    inside->addLayout(change);
    inside->addWidget(m_text);
    column.addWidget(m_changeBox);
}

void PublishDialog::addFindings(QVBoxLayout &column)
{
    m_findingsBox = new QWidget(m_title->parentWidget());
    m_found = new PlainLabel(m_findingsBox, 2);
    m_found->setObjectName(QStringLiteral("publishFound"));
    m_list = new QListView(m_findingsBox);
    m_list->setObjectName(QStringLiteral("publishFindings"));
    m_list->setAccessibleName(tr("What the gate found"));
    m_list->setProperty("settings", true);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setModel(m_findings);
    m_list->installEventFilter(this);
    fitToText(*m_list, [this] { m_list->setMinimumHeight(withText(listHeight)); });
    m_reason = new QLineEdit(m_findingsBox);
    m_reason->setObjectName(QStringLiteral("publishReason"));
    m_reason->setProperty("settings", true);
    m_reason->installEventFilter(this);
    m_reason->setMaxLength(int(MostReasonUnits));
    m_reason->setPlaceholderText(tr("Why it is published all the same; it stays in the record"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    auto *inside = new QVBoxLayout(m_findingsBox);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addWidget(m_found);
    inside->addWidget(m_list, 1);
    inside->addWidget(m_reason);
    column.addWidget(m_findingsBox, 1);
}

void PublishDialog::connectParts()
{
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_publish, &QPushButton::clicked, this, &PublishDialog::give);
    connect(m_later, &QPushButton::clicked, this, [this] { Q_EMIT laterRequested(order()); });
    connect(m_class, &QComboBox::currentIndexChanged, this, &PublishDialog::update);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PublishDialog::update);
    connect(m_reason, &QLineEdit::textChanged, this, &PublishDialog::update);
    connect(m_list, &QListView::clicked, this, &PublishDialog::leadTo);
}

PublishChoice::Change PublishDialog::change() const
{
    const QVariant chosen = m_class->currentData();
    if (!m_choice.wantsClass() || !chosen.isValid())
        return std::nullopt;
    return CorrectionClass(chosen.toInt());
}

PublishOrder PublishDialog::order() const
{
    PublishOrder order;
    order.change = change();
    order.text = m_text->toPlainText().trimmed();
    order.reason = m_reason->text().trimmed();
    return order;
}

void PublishDialog::setOrder(const PublishOrder &order)
{
    m_class->setCurrentIndex(order.change ? std::max(0, m_class->findData(int(*order.change))) : 0);
    m_text->setPlainText(order.text);
    m_reason->setText(order.reason);
}

void PublishDialog::showSubject(const PublishSubject &subject)
{
    const bool first = m_subject.view.version == 0;
    const bool sameWords = !first && subject.view.changes == m_subject.view.changes;
    m_subject = subject;
    m_choice = PublishChoice(subject.view);
    m_title->setPlainText(subject.headline.isEmpty() ? tr("Untitled") : subject.headline);
    m_what->setPlainText(m_choice.what());
    showFacts();
    showClasses();
    if (!sameWords)
        showDifference();
    update();
    if (!first)
        return;
    if (m_choice.wantsClass())
        m_class->setFocus();
    else if (m_choice.isBlocked({}))
        m_list->setFocus();
    else
        m_publish->setFocus();
}

void PublishDialog::showFacts()
{
    m_facts->clear();
    m_facts->add(tr("Address"), m_subject.address);
    m_facts->add(tr("Edition"), m_choice.editionText());
    m_facts->add(tr("Planned for"), m_subject.planned);
    m_facts->align();
}

void PublishDialog::showClasses()
{
    // One that is refused can be read, and not chosen.
    auto *items = qobject_cast<QStandardItemModel *>(m_class->model());
    for (int row = 1; items != nullptr && row < m_class->count(); ++row) {
        const QString why = m_choice.refused(CorrectionClass(m_class->itemData(row).toInt()));
        items->item(row)->setEnabled(why.isEmpty());
        items->item(row)->setToolTip(plainToolTip(why));
    }
    if (const PublishChoice::Change now = change(); now && !m_choice.refused(*now).isEmpty())
        m_class->setCurrentIndex(0);
    m_changeBox->setVisible(m_choice.wantsClass());
}

void PublishDialog::showDifference()
{
    const std::vector<PartDiff> &changes = m_subject.view.changes;
    m_difference->setParts(changes, SameText::Folded);
    m_difference->setVisible(!changes.empty()); // what was taken down comes back as it was
}

void PublishDialog::update()
{
    const PublishChoice::Change now = change();
    const QString refile = m_choice.refused(CorrectionClass::Refile);
    m_meaning->setPlainText(now                ? PublishChoice::meaning(*now)
                            : refile.isEmpty() ? QString()
                                               : tr("No refile: %1").arg(refile));
    m_text->setVisible(m_choice.wantsText(now));
    m_findings->setFindings(m_choice.findings(now));
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_findings->index(0)); // so that Enter leads somewhere
    const bool blocked = m_choice.isBlocked(now);
    m_findingsBox->setVisible(m_findings->rowCount() > 0);
    m_reason->setVisible(blocked);
    m_found->setPlainText(
        blocked ? tr("What is marked ✗ stands in the way. Enter leads there. Past it one comes "
                     "with a reason, and the page names no checker then.")
                : tr("Nothing stands in the way. What is listed is open all the same."));
    const QString missing = m_subject.view.version == 0 ? tr("Looking…")
                            : m_busy                    ? tr("Publishing…")
                                                        : m_choice.missing(order());
    m_missing->setPlainText(missing);
    m_publish->setText(m_choice.act(now));
    m_publish->setEnabled(missing.isEmpty());
    m_publish->setToolTip(plainToolTip(missing));
    m_publish->setAccessibleDescription(missing);
    const QString toPlan =
        m_subject.view.version == 0 || m_busy ? missing : m_choice.missingToPlan(order());
    m_later->setEnabled(toPlan.isEmpty());
    m_later->setToolTip(plainToolTip(toPlan));
    m_later->setAccessibleDescription(toPlan);
}

void PublishDialog::give()
{
    if (m_publish->isEnabled())
        Q_EMIT publishRequested(order());
}

void PublishDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_scroll->setEnabled(!busy);
    update();
}

void PublishDialog::say(const Notice &notice)
{
    m_notice->show(notice);
}

void PublishDialog::leadTo(const QModelIndex &index)
{
    const HeldFinding *held = m_findings->findingAt(index.isValid() ? index.row() : -1);
    if (held == nullptr)
        return;
    const GateFinding finding = held->finding.finding;
    reject();
    Q_EMIT placeRequested(finding);
}

// Enter in the list leads somewhere or nowhere; it never publishes.
bool PublishDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Also where it is reached otherwise than by Tab.
    if (watched == m_reason && event->type() == QEvent::FocusIn)
        m_scroll->ensureWidgetVisible(m_reason);
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            leadTo(m_list->currentIndex());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace stet
