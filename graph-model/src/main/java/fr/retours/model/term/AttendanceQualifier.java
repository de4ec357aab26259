package fr.retours.model.term;

/** How exact a number of participants is. */
public enum AttendanceQualifier implements Slugged {
    /** « Plus de 90 ». */
    MORE_THAN("more_than"),
    /** « Près de 170 », « une cinquantaine ». */
    ABOUT("about"),
    /** The bare number. */
    EXACTLY("exactly"),
    /** « Moins de 50 ». */
    FEWER_THAN("fewer_than");

    private final String slug;

    AttendanceQualifier(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
