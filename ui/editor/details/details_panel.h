// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "ui/editor/pictures/picture_inserter.h"

#include <QPointer>
#include <QScrollArea>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QSpinBox;
class QPushButton;
class QVBoxLayout;

namespace stet {

class ChipEdit;
class CorrectionsModel;
class FactsModel;
class LeadPicture;
class RowTable;
class TargetField;

/// A line of words among the details: of a field, or of a cell of one of its tables.
struct DetailsLine
{
    DraftField field = DraftField::Facts;
    int row = -1; ///< of a table; -1: the field is a line
    int column = -1;
    QString words;
};

/// A place in a list of such lines.
struct DetailsPlace
{
    size_t line = 0;
    qsizetype position = 0; ///< in its words
};

/// What belongs to an article beside its text and its head: tags, the fact table, the lead picture,
/// what readers are told of changes and are offered next, and when it is looked at again. Shows one
/// article's content and tells what is changed in it, as `ArticleForm` does. UI thread.
class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// `today` dates a new correction.
    DetailsPanel(PictureDoor door, std::function<QDate()> today, QWidget *parent = nullptr);

    /// Shows `content`: another article, or what was changed elsewhere in this one.
    void showContent(const ArticleContent &content);
    /// Puts what the fields say into `content`; what no field shows is left alone.
    void writeTo(ArticleContent &content) const;
    /// Nothing that was begun in the article before goes into the next one.
    void forget();
    /// Puts back half a date in the field with the keyboard; false where there is no such thing.
    bool dropUnkept(const ArticleContent &content);
    void setReadOnly(bool readOnly);
    /// For the menus of the fields.
    void setUndoActions(const QList<QAction *> &actions);
    /// What adds the rows of a claim that others made, for a button below the facts.
    void setClaimAction(QAction *action);
    /// Adds facts that have a name and no value yet, in one step, and leads to the first.
    void addFacts(const QStringList &names);
    /// The widget that shows a field of the article; null where none does.
    [[nodiscard]] QWidget *field(DraftField which) const;
    /// Makes a row the current one of a table, the facts or the corrections.
    void chooseRow(DraftField table, int row);

    /// The lines that are read as the text is (`makeProse`) and say something, from above.
    [[nodiscard]] std::vector<DetailsLine> lines() const;
    /// Where among `lines` the keyboard is; nothing where it is in none of their fields.
    [[nodiscard]] std::optional<DetailsPlace> caretIn(const std::vector<DetailsLine> &lines) const;
    /// Chooses words of a line, with the keyboard there, unless it says something else by now.
    void choose(const DetailsLine &line, const TextRange &words);

    /// The tables, for what is marked in their cells.
    [[nodiscard]] QList<RowTable *> tables() const { return {m_facts, m_corrections}; }

Q_SIGNALS:
    /// Letters were typed.
    void typed();
    /// A value was changed as a whole: a step of its own.
    void changed();
    void pictureRefused(const stet::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addSection(QVBoxLayout *column, const QString &title, QWidget *field);
    /// Where there is no lead picture, nothing is asked about it, unless it is said already.
    void showLeadWords();
    void checkDay();

    QLineEdit *m_tags;
    FactsModel *m_factRows;
    RowTable *m_facts;
    QPushButton *m_claimRows;
    QPointer<QAction> m_claimAction;
    LeadPicture *m_picture;
    QLineEdit *m_leadAlt;
    QLineEdit *m_leadCaption;
    QLineEdit *m_leadLicence;
    CorrectionsModel *m_correctionRows;
    RowTable *m_corrections;
    ChipEdit *m_modified;
    QLineEdit *m_pins;
    TargetField *m_target;
    QSpinBox *m_reviewDays;
    bool m_showing = false;
};

} // namespace stet
