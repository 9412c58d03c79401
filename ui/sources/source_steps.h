// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/notice_bar.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace stet {

struct LibraryStepReport;

/// What came of taking a step back, or of making it again, as a notice says it.
struct StepNews
{
    QString text;
    Notice::Weight weight = Notice::Weight::Info;
};

/// The last steps of a person in the library, to be taken back and made again, the newest first.
/// Whether one can be, the desk says: not where somebody changed the source since. Then it stays
/// the next. A new step ends what could be made again. Owned by SourceDeeds; UI thread.
class SourceSteps : public QObject
{
    Q_OBJECT

public:
    using Told = std::function<void(const Result<StepNews> &)>;
    using Move = std::function<void(const Told &)>;

    explicit SourceSteps(QObject *parent);

    /// `name` is how the command to take it back calls it.
    void add(const QString &name, Move back, Move again);

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    /// Empty: nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    void undo();
    void redo();

Q_SIGNALS:
    void changed();
    void newsCame(const stet::StepNews &news);
    void failed(const stet::Error &error, const QString &doing);

private:
    struct Step
    {
        QString name;
        Move back;
        Move again;
    };

    enum class Way { Back, Again };

    void move(Way way);
    void end(Way way, const Result<StepNews> &news);

    std::vector<Step> m_done; ///< the newest last
    std::vector<Step> m_takenBack;
    Step m_moving;
    bool m_busy = false;
};

// What is said of a step of the library that was taken back or made again; an error where all of it
// stays as it is.
[[nodiscard]] Result<StepNews> newsOfTakingBack(const LibraryStepReport &report);
[[nodiscard]] Result<StepNews> newsOfBringingAgain(const LibraryStepReport &report);

} // namespace stet
