// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_report_dialog.h"

#include "core/base/when_done.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/telling_delegate.h"
#include "ui/widgets/text_scale.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTableView>
#include <QtConcurrent>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int everything = -1;
constexpr int remarksAlone = -2;

Result<> writeReport(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::Io, file.errorString(), path);
    return {};
}

QTableView *makeTable(QAbstractItemModel &model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(QStringLiteral("importLines"));
    table->setAccessibleName(ImportReportDialog::tr("Entries of the import"));
    table->setModel(&model);
    table->setItemDelegate(new TellingDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    QHeaderView &head = *table->horizontalHeader();
    head.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    head.setHighlightSections(false);
    head.setSectionResizeMode(ImportLinesModel::Reason, QHeaderView::Stretch);
    fitToText(*table, [table] {
        QHeaderView &header = *table->horizontalHeader();
        const std::pair<int, int> widths[] = {{ImportLinesModel::Outcome, 130},
                                              {ImportLinesModel::Name, 150},
                                              {ImportLinesModel::Line, 60},
                                              {ImportLinesModel::From, 150}};
        for (const auto &[column, width] : widths)
            header.resizeSection(column, std::max(withText(width), header.sectionSizeHint(column)));
    });
    return table;
}

} // namespace

ImportReportDialog::ImportReportDialog(const ImportReport &report, QWidget *parent)
    : QDialog(parent)
    , m_lines(new ImportLinesModel(report.lines, this))
    , m_filter(new ImportLinesFilter(*m_lines))
    , m_notice(new NoticeBar(this))
    , m_count(new PlainLabel(this))
    , m_choice(new QComboBox(this))
    , m_search(new SearchField(this))
{
    setObjectName(QStringLiteral("importReport"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report of the import"));
    fillChoices(report);
    buildLayout();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ImportReportDialog::narrow);
    connect(m_search, &QLineEdit::textChanged, this, &ImportReportDialog::narrow);
    narrow();
    constexpr QSize usual(860, 520);
    resize(QSize(withText(usual.width()), withText(usual.height())).boundedTo(parent->size()));
    m_search->setFocus();
}

void ImportReportDialog::fillChoices(const ImportReport &report)
{
    m_choice->setObjectName(QStringLiteral("importChoice"));
    m_choice->setAccessibleName(tr("Which entries are shown"));
    const auto counted = [](const QString &name, qsizetype count) {
        return QStringLiteral("%1 (%2)").arg(name, QLocale().toString(count));
    };
    const std::vector<ImportLine> &lines = report.lines;
    m_choice->addItem(counted(tr("All"), qsizetype(lines.size())), everything);
    using Outcome = ImportLine::Outcome;
    for (const Outcome outcome :
         {Outcome::Refused, Outcome::Taken, Outcome::Merged, Outcome::Skipped}) {
        const auto count = std::count_if(lines.begin(), lines.end(), [&](const ImportLine &line) {
            return line.outcome == outcome;
        });
        if (count > 0)
            m_choice->addItem(counted(outcomeText(outcome), count), int(outcome));
    }
    const auto remarks = std::count_if(
        lines.begin(), lines.end(), [](const ImportLine &line) { return !line.reason.isEmpty(); });
    if (remarks > 0)
        m_choice->addItem(counted(tr("with a remark"), remarks), remarksAlone);
}

void ImportReportDialog::buildLayout()
{
    m_search->setObjectName(QStringLiteral("importSearch"));
    m_search->setPlaceholderText(tr("Find: key, file or reason"));
    m_search->setAccessibleName(tr("Find in the report"));
    makeSpeaker(*m_count);
    m_count->setObjectName(QStringLiteral("importCount"));
    m_count->setProperty("tone", QStringLiteral("muted"));
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_search, 1);
    top->addWidget(m_choice);
    QTableView *table = makeTable(*m_filter, this);
    connect(m_search, &SearchField::left, table, [table] { table->setFocus(); });
    auto *copyAll = new QPushButton(tr("Copy the list"), this);
    auto *saveAs = new QPushButton(tr("Save as…"), this);
    auto *leave = new QPushButton(tr("Close"), this);
    copyAll->setObjectName(QStringLiteral("importCopy"));
    saveAs->setObjectName(QStringLiteral("importSave"));
    leave->setObjectName(QStringLiteral("importClose"));
    for (QPushButton *button : {copyAll, saveAs, leave})
        button->setAutoDefault(false); // Enter in the field goes on to the list
    connect(copyAll, &QPushButton::clicked, this, &ImportReportDialog::copy);
    connect(saveAs, &QPushButton::clicked, this, &ImportReportDialog::chooseFile);
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_count, 1);
    for (QPushButton *button : {copyAll, saveAs, leave})
        buttons->addWidget(button);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(10);
    inside->addLayout(top);
    inside->addWidget(table, 1);
    inside->addLayout(buttons);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    all->addLayout(inside, 1);
}

void ImportReportDialog::narrow()
{
    ImportLinesFilter::Wish wish;
    const int choice = m_choice->currentData().toInt();
    wish.onlyRemarks = choice == remarksAlone;
    if (choice >= 0)
        wish.outcome = ImportLine::Outcome(choice);
    wish.words = m_search->text();
    m_filter->setWish(wish);
    m_count->setPlainText(tr("%Ln line(s)", nullptr, m_filter->rowCount()));
    announce(*m_count);
}

void ImportReportDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_filter->text());
    Notice notice;
    notice.text = tr("The list is copied, with tabs between its columns.");
    notice.secondsShown = 8;
    m_notice->show(notice);
}

void ImportReportDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this,
                        tr("Save the report as"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text with tabs (*.tsv *.txt)")});
    dialog->setDefaultSuffix(QStringLiteral("tsv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportReportDialog::save);
    dialog->open();
}

void ImportReportDialog::save(const QString &file)
{
    whenDone(QtConcurrent::run(writeReport, file, m_filter->text().toUtf8()),
             this,
             [this, file](const Result<> &written) {
                 const QString place = QDir::toNativeSeparators(file);
                 Notice notice;
                 notice.text = written ? tr("The report is in %1").arg(place)
                                       : tr("The report could not be written to %1: %2")
                                             .arg(place, written.error().message);
                 notice.weight = written ? Notice::Weight::Info : Notice::Weight::Warning;
                 m_notice->show(notice);
             });
}

} // namespace stet
